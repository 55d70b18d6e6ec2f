package typer

// exceptionNames are the builtin exception classes.
var exceptionNames = nameSet(`ArithmeticError AssertionError AttributeError BaseException BlockingIOError
BrokenPipeError BufferError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError EOFError Exception FileExistsError FileNotFoundError FloatingPointError GeneratorExit
ImportError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError
ProcessLookupError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError
SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
UnicodeError UnicodeTranslateError ValueError ZeroDivisionError Warning RuntimeWarning UserWarning
DeprecationWarning FutureWarning`)

func nameSet(s string) map[string]struct{} {
	out := map[string]struct{}{}
	start := -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' && s[i] != '\n' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			out[s[start:i]] = struct{}{}
			start = -1
		}
	}
	return out
}

// builtinType tells whether a builtin without rows of its own is still known
// to the typer (iterators, and types used as dtype).
func builtinType(name string) bool {
	return name == "enumerate" || name == "zip" || name == "isinstance" || name == "super"
}
