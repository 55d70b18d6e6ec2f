package bridgegen

import (
	"strings"

	"pyx2cpp/transpile/ir"
)

// stoppable tells whether a call may take long: the function, or one that it calls, loops.
func (x *Export) stoppable() bool {
	return x.Entry != nil && loops(x.Entry.Func)
}

func stoppable(exports []Export) bool {
	for i := range exports {
		if exports[i].stoppable() {
			return true
		}
	}
	return false
}

func loops(f *ir.Func) bool {
	return reaches(f, func(s ir.Stmt) bool {
		switch s.(type) {
		case *ir.Loop, *ir.While, *ir.For, *ir.ForIter:
			return true
		}
		return false
	})
}

// goStoppable writes the form of a function that ends when a context does.
func goStoppable(t *text, x *Export) {
	params, _, _ := goParams(x)
	goStoppableOf(t, x, x.Name, params, goResults(x))
}

func goStoppableOf(t *text, x *Export, called string, params, goTypes []string) {
	var results, values []string
	for i, r := range goTypes {
		name := string(rune('a'+i%26)) + "_"
		results, values = append(results, name+" "+r), append(values, name)
	}
	t.line("%s", goSignature(x, called+"Context", append([]string{"ctx context.Context"}, params...), append(results, "err error")))
	t.line("stopped, err := watch(ctx)")
	t.line("if err != nil { return }")
	receiver := ""
	if x.method() {
		receiver = "self."
	}
	args := make([]string, len(params))
	for i, p := range params {
		args[i] = strings.Fields(p)[0]
	}
	t.line("%s = %s%s(%s)", strings.Join(append(values, "err"), ", "), receiver, called, strings.Join(args, ", "))
	t.line("err = stopped(err)")
	t.line("return")
	t.line("}\n")
}

// goResults are the Go types of what an export returns.
func goResults(x *Export) []string {
	var out []string
	for i, t := range results(x.result()) {
		typ, _, _ := goResult(i, t)
		out = append(out, typ)
	}
	return out
}

const goStop = `
// watch has the calls of this goroutine stop when the context ends, until stopped is called with their error;
// that of a call that was stopped becomes the context's.
func watch(ctx context.Context) (stopped func(error) error, err error) {
	if err := ctx.Err(); err != nil {
		return nil, context.Cause(ctx)
	}
	if ctx.Done() == nil {
		return func(err error) error { return err }, nil
	}
	flag := new(int32)
	var pinner runtime.Pinner
	pinner.Pin(flag)
	runtime.LockOSThread()
	C.PREFIX_stop_when((*C.int32_t)(flag))
	over := context.AfterFunc(ctx, func() { atomic.StoreInt32(flag, 1) })
	return func(err error) error {
		C.PREFIX_stop_when(nil)
		runtime.UnlockOSThread()
		over()
		pinner.Unpin()
		var raised *Error
		if atomic.LoadInt32(flag) != 0 && errors.As(err, &raised) && raised.Type == "KeyboardInterrupt" {
			return context.Cause(ctx)
		}
		return err
	}, nil
}
`
