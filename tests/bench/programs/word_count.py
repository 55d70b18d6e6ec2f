"""Words of a text: how often each occurs, how long they are, which follow which."""

from collections import defaultdict

PUNCTUATION = ".,;:!?"
STEMS = ["market", "price", "model", "signal", "return", "order", "trade", "risk", "value", "time", "the", "of", "and"]
ENDINGS = ["", "", "s", "ed", "ing", "er", "'s"]


def text(lines):
    """Lines of made-up prose."""
    state = 42
    out = []
    for _ in range(lines):
        words = []
        for _ in range(12):
            state = (state * 1103515245 + 12345) % 2147483648
            word = STEMS[state // 65536 % len(STEMS)] + ENDINGS[state // 1048576 % len(ENDINGS)]
            if state % 11 == 0:
                word = word.capitalize()
            if state % 7 == 0:
                word += PUNCTUATION[state // 7 % len(PUNCTUATION)]
            words.append(word)
        out.append(" ".join(words))
    return "\n".join(out)


def words_of(line):
    """Words in lower case without punctuation."""
    for word in line.split():
        word = word.strip(PUNCTUATION).lower()
        if word.endswith("'s"):
            word = word[:-2]
        if word:
            yield word


def count(lines):
    """Counts of words, of lengths, and of pairs that follow each other."""
    words = {}
    lengths = defaultdict(int)
    pairs = defaultdict(int)
    for line in lines:
        last = None
        for word in words_of(line):
            words[word] = words.get(word, 0) + 1
            lengths[len(word)] += 1
            if last is not None:
                pairs[last, word] += 1
            last = word
    return words, lengths, pairs


def work(n):
    """The commonest words and pairs of n lines, as a report."""
    words, lengths, pairs = count(text(n).split("\n"))
    report = []
    for word, times in sorted(words.items(), key=lambda item: (-item[1], item[0]))[:10]:
        report.append(f"{word:<12}{times:>8,}")
    for pair, times in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:10]:
        report.append(f"{' '.join(pair):<20}{times:>8}")
    report.append(", ".join(f"{length}: {lengths[length]}" for length in sorted(lengths)))
    return "\n".join(report)


if __name__ == "__main__":
    print(work(2000))
