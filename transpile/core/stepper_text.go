package core

// stepperTexts are the generator functions, by the name of what is called, the number of
// its positional arguments and its keywords. None asks for items before it is asked for one. A StopIteration
// that a function raises is the end.
var stepperTexts = map[string]string{
	"iter 1": `
def iter(iterable):
    for x in iterable:
        yield x
`,
	"reversed 1": `
def reverse(sequence):
    for x in reversed(sequence):
        yield x
`,
	"enumerate 1": `
def enumerate(iterable):
    i = 0
    for x in iterable:
        yield i, x
        i += 1
`,
	"enumerate 2": `
def enumerate(iterable, start):
    i = start
    for x in iterable:
        yield i, x
        i += 1
`,
	"count 0": `
def count():
    n = 0
    while True:
        yield n
        n += 1
`,
	"count 0 start": `
def count(start):
    n = start
    while True:
        yield n
        n += 1
`,
	"count 1": `
def count(start):
    n = start
    while True:
        yield n
        n += 1
`,
	"count 1 step": countText,
	"count 2":      countText,
	"cycle 1": `
def cycle(iterable):
    kept = []
    for x in iterable:
        kept.append(x)
        yield x
    while kept:
        for x in kept:
            yield x
`,
	"repeat 1": `
def repeat(object):
    while True:
        yield object
`,
	"repeat 2": `
def repeat(object, times):
    while times > 0:
        times -= 1
        yield object
`,
	"from_iterable 1": `
def from_iterable(iterable):
    for xs in iterable:
        for x in xs:
            yield x
`,
	"islice 2": `
def islice(iterable, stop):
    if stop > 0:
        for x in iterable:
            stop -= 1
            yield x
            if stop == 0:
                return
`,
	"islice 3": `
def islice(iterable, start, stop):
    at = 0
    if stop > 0:
        for x in iterable:
            at += 1
            if at > start:
                yield x
            if at >= stop:
                return
`,
	"pairwise 1": `
def pairwise(iterable):
    it = iter(iterable)
    for last in it:
        for x in it:
            yield last, x
            last = x
`,
	"zip_longest 2": `
def zip_longest(a, b):
    a = iter(a)
    b = iter(b)
    for x in a:
        for y in b:
            yield x, y
            break
        else:
            yield x, None
            for x in a:
                yield x, None
            return
    for y in b:
        yield None, y
`,
	"zip_longest 2 fillvalue": `
def zip_longest(a, b, fillvalue):
    a = iter(a)
    b = iter(b)
    for x in a:
        for y in b:
            yield x, y
            break
        else:
            yield x, fillvalue
            for x in a:
                yield x, fillvalue
            return
    for y in b:
        yield fillvalue, y
`,
	"compress 2": `
def compress(data, selectors):
    selectors = iter(selectors)
    for x in data:
        for wanted in selectors:
            break
        else:
            return
        if wanted:
            yield x
`,
	"filter 2": `
def filter(function, iterable):
    for x in iterable:
        try:
            wanted = function(x)
        except StopIteration:
            return
        if wanted:
            yield x
`,
	"filterfalse 2": `
def filterfalse(function, iterable):
    for x in iterable:
        try:
            wanted = function(x)
        except StopIteration:
            return
        if not wanted:
            yield x
`,
	"takewhile 2": `
def takewhile(predicate, iterable):
    for x in iterable:
        try:
            wanted = predicate(x)
        except StopIteration:
            return
        if not wanted:
            return
        yield x
`,
	"dropwhile 2": `
def dropwhile(predicate, iterable):
    dropping = True
    for x in iterable:
        if dropping:
            try:
                wanted = predicate(x)
            except StopIteration:
                return
            if wanted:
                continue
            dropping = False
        yield x
`,
	"merge 2": `
def merge(a, b):
    a = iter(a)
    b = iter(b)
    for x in a:
        for y in b:
            break
        else:
            yield x
            for x in a:
                yield x
            return
        while True:
            if y < x:
                yield y
                for y in b:
                    break
                else:
                    yield x
                    for x in a:
                        yield x
                    return
            else:
                yield x
                for x in a:
                    break
                else:
                    yield y
                    for y in b:
                        yield y
                    return
    for y in b:
        yield y
`,
	"starmap 2": `
def starmap(function, iterable):
    for x in iterable:
        try:
            y = function(*x)
        except StopIteration:
            return
        yield y
`,
	"accumulate 1": `
def accumulate(iterable):
    it = iter(iterable)
    for total in it:
        yield total
        for x in it:
            total = total + x
            yield total
`,
	"accumulate 1 initial": `
def accumulate(iterable, initial):
    total = initial
    yield total
    for x in iterable:
        total = total + x
        yield total
`,
	"accumulate 2 initial": `
def accumulate(iterable, function, initial):
    total = initial
    yield total
    for x in iterable:
        try:
            total = function(total, x)
        except StopIteration:
            return
        yield total
`,
	"iter 2": `
def iter(function, sentinel):
    while True:
        try:
            x = function()
        except StopIteration:
            return
        if sentinel == x:
            return
        yield x
`,
	"accumulate 2": `
def accumulate(iterable, function):
    it = iter(iterable)
    for total in it:
        yield total
        for x in it:
            try:
                total = function(total, x)
            except StopIteration:
                return
            yield total
`,
}

const countText = `
def count(start, step):
    n = start
    while True:
        yield n
        n += step
`

// columnsText is the text of zip(*rows).
const columnsText = `
def columns(*rows):
    for x in zip(*rows):
        yield x
`
