"""The game of Go: random games on a small board, and the move that won most of them."""

import random

SIZE = 9
EMPTY, BLACK, WHITE = ".", "X", "O"
KOMI = 7.5


def neighbours_of(position):
    """The points next to one."""
    row, column = divmod(position, SIZE)
    found = []
    for dr, dc in ((-1, 0), (0, -1), (0, 1), (1, 0)):
        r, c = row + dr, column + dc
        if 0 <= r < SIZE and 0 <= c < SIZE:
            found.append(r * SIZE + c)
    return found


NEIGHBOURS = [neighbours_of(p) for p in range(SIZE * SIZE)]


def other(colour):
    """The opponent."""
    return WHITE if colour == BLACK else BLACK


class Board:
    """Stones, whose turn it is, and the point that may not be played at once."""

    def __init__(self):
        self.stones = [EMPTY] * (SIZE * SIZE)
        self.colour = BLACK
        self.ko = None
        self.captures = {BLACK: 0, WHITE: 0}
        self.passes = 0

    def copy(self):
        """The same position, independent."""
        board = Board()
        board.stones = list(self.stones)
        board.colour = self.colour
        board.ko = self.ko
        board.captures = dict(self.captures)
        board.passes = self.passes
        return board

    def group(self, position):
        """The stones connected with one, and their liberties."""
        colour = self.stones[position]
        stones = {position}
        liberties = set()
        todo = [position]
        while todo:
            for neighbour in NEIGHBOURS[todo.pop()]:
                found = self.stones[neighbour]
                if found == EMPTY:
                    liberties.add(neighbour)
                elif found == colour and neighbour not in stones:
                    stones.add(neighbour)
                    todo.append(neighbour)
        return stones, liberties

    def is_eye(self, position):
        """Whether all neighbours are the player's own."""
        return all(self.stones[n] == self.colour for n in NEIGHBOURS[position])

    def is_legal(self, position):
        """Whether the player may play a point."""
        if self.stones[position] != EMPTY or position == self.ko:
            return False
        for neighbour in NEIGHBOURS[position]:
            found = self.stones[neighbour]
            if found == EMPTY:
                return True
            _, liberties = self.group(neighbour)
            if found == self.colour:
                if len(liberties) > 1:
                    return True
            elif len(liberties) == 1:
                return True
        return False

    def play(self, position):
        """Put a stone, take what has no liberties left."""
        self.stones[position] = self.colour
        enemy = other(self.colour)
        taken = []
        for neighbour in NEIGHBOURS[position]:
            if self.stones[neighbour] == enemy:
                stones, liberties = self.group(neighbour)
                if not liberties:
                    for stone in stones:
                        self.stones[stone] = EMPTY
                    taken.extend(stones)
        self.captures[self.colour] += len(taken)
        self.ko = taken[0] if len(taken) == 1 else None
        self.colour = enemy
        self.passes = 0

    def skip(self):
        """Pass."""
        self.ko = None
        self.colour = other(self.colour)
        self.passes += 1

    def random_move(self, generator):
        """A legal move that fills no eye, or None."""
        free = [p for p, stone in enumerate(self.stones) if stone == EMPTY]
        while free:
            k = int(generator.random() * len(free))
            position = free[k]
            if self.is_legal(position) and not self.is_eye(position):
                return position
            free[k] = free[-1]
            free.pop()
        return None

    def score(self):
        """Points of Black minus those of White."""
        total = 0.0
        for position, stone in enumerate(self.stones):
            if stone == BLACK:
                total += 1
            elif stone == WHITE:
                total -= 1
            else:
                around = {self.stones[n] for n in NEIGHBOURS[position]}
                if around == {BLACK}:
                    total += 1
                elif around == {WHITE}:
                    total -= 1
        return total - KOMI


def playout(board, generator):
    """The colour that wins a random game."""
    moves = 0
    while board.passes < 2 and moves < 200:
        position = board.random_move(generator)
        if position is None:
            board.skip()
        else:
            board.play(position)
        moves += 1
    return BLACK if board.score() > 0 else WHITE


def work(n):
    """The best of some first moves by n random games each, and its wins."""
    generator = random.Random(7)
    wins = {}
    for move in (40, 30, 20, 10):
        for _ in range(n):
            board = Board()
            board.play(move)
            if playout(board, generator) == BLACK:
                wins[move] = wins.get(move, 0) + 1
    return sorted(wins.items(), key=lambda item: (-item[1], item[0]))


if __name__ == "__main__":
    print(work(3))
