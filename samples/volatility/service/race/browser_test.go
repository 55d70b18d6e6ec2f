package race

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"volatility/service/model"
)

// browser starts headless Chromium. Screenshots go to the folder that SCREENSHOTS names.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium-headless-shell", "chromium", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Fatal("no Chromium: install chromium-headless-shell")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 60*time.Second)
	t.Cleanup(cancel)
	chromedp.ListenTarget(ctx, func(e any) {
		switch e := e.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("in the page: %v", e.ExceptionDetails)
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError {
				t.Errorf("in the console: %s", e.Args[0].Value)
			}
		}
	})
	return ctx
}

// shot keeps a picture of the whole page if pictures are wanted.
func shot(name string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		folder := os.Getenv("SCREENSHOTS")
		if folder == "" {
			return nil
		}
		var picture []byte
		if err := chromedp.FullScreenshot(&picture, 100).Do(ctx); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o600)
	})
}

// until waits until a JavaScript expression is true.
func until(expression string) chromedp.Action {
	return chromedp.Poll(expression, nil, chromedp.WithPollingTimeout(30*time.Second))
}

const (
	loaded   = `document.getElementById("series").options.length === 2`
	over     = `document.getElementById("status").textContent.startsWith("Over")`
	position = `document.querySelector("#%s .track").getAttribute("aria-valuenow")`
)

// TestBrowser races by keyboard alone on a wide screen, then by touch on a phone.
func TestBrowser(t *testing.T) {
	url := serve(t, func(c *Config) { c.Days = model.Year })
	ctx := browser(t)
	var status, verdict, r2, python, reading, hovered, before, after string
	if err := chromedp.Run(ctx,
		chromedp.EmulateViewport(1100, 900), chromedp.Navigate(url), until(loaded), shot("ready"),
		chromedp.Focus("#grid"), chromedp.KeyEvent("120"), until(`document.getElementById("grid").value === "small"`),
		chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab), until(`document.activeElement.id === "start"`),
		chromedp.KeyEvent(kb.Enter), until(over),
		chromedp.Text("#status", &status), chromedp.Text("#verdict", &verdict),
		chromedp.Text("#compiled-r2", &r2), chromedp.Text("#python-r2", &python),
		chromedp.Focus("#chart"), chromedp.Text("#reading", &before),
		chromedp.KeyEvent(kb.Home), chromedp.KeyEvent(kb.ArrowRight), chromedp.Text("#reading", &reading),
		chromedp.ScrollIntoView("#chart"), hover(), chromedp.Text("#reading", &hovered), shot("small"),
	); err != nil {
		t.Fatal(err)
	}
	if status != "Over: 253 of 253 forecasts have the same bits in both lanes." || !strings.HasSuffix(verdict, "times as fast.") {
		t.Error(status, verdict)
	}
	if r2 != "0.492145" || python != r2 {
		t.Error(r2, python)
	}
	if !strings.HasPrefix(before, "after 2018-12-31: forecast 19.01 %, realised not yet known") || !strings.HasPrefix(reading, "2018-01-02: forecast") {
		t.Errorf("%q, %q", before, reading)
	}

	if !strings.HasPrefix(hovered, "2018-0") || !strings.Contains(hovered, ", realised ") || hovered == reading {
		t.Errorf("under the pointer: %q", hovered)
	}

	var wide, high bool
	var halfway string
	if err := chromedp.Run(ctx,
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}),
		chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile, chromedp.EmulateTouch), chromedp.Reload(), until(loaded),
		chromedp.Click("#start"), until(fmt.Sprintf(position+` === "100"`, "compiled")),
		until(fmt.Sprintf(position+` >= 5`, "python")), chromedp.Evaluate(fmt.Sprintf(position, "python"), &halfway),
		chromedp.Text("#verdict", &verdict), shot("phone"),
		chromedp.Evaluate(`document.documentElement.scrollWidth <= 360`, &wide),
		chromedp.Evaluate(`[...document.querySelectorAll("select, button")].every((e) => e.getBoundingClientRect().height >= 44)`, &high),
		chromedp.Click("#start"), until(`document.querySelector("#compiled .note").textContent.startsWith("finished")`),
		chromedp.Evaluate(fmt.Sprintf(position, "python"), &after), chromedp.Navigate("about:blank"),
	); err != nil {
		t.Fatal(err)
	}
	if !wide || !high {
		t.Error("the page does not fit a phone", wide, high)
	}
	if halfway == "100" || !strings.HasSuffix(verdict, "(extrapolated).") {
		t.Errorf("the compiled lane was over with the other at %s %%: %s", halfway, verdict)
	}
	if len(after) > 1 {
		t.Errorf("restarted, the interpreted lane was at %s %%", after)
	}
}

// hover moves the pointer to the middle of the chart.
func hover() chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		var at []float64
		middle := `(() => { const b = document.getElementById("chart").getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()`
		if err := chromedp.Evaluate(middle, &at).Do(ctx); err != nil {
			return err
		}
		return chromedp.MouseEvent(input.MouseMoved, at[0], at[1]).Do(ctx)
	})
}

// TestBrowserBusy: when there is no room for a race, the page says so and can try again.
func TestBrowserBusy(t *testing.T) {
	url := serve(t, func(c *Config) { c.Races = 0 })
	ctx := browser(t)
	var status string
	if err := chromedp.Run(ctx, chromedp.Navigate(url), until(loaded), chromedp.Click("#start"),
		until(`document.querySelector("#status.bad") !== null`), chromedp.Text("#status", &status),
	); err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(status, "try again in a moment.") {
		t.Error(status)
	}
}

// TestBrowserStops: the straightforward script on all models is stopped, and its time is extrapolated.
func TestBrowserStops(t *testing.T) {
	url := serve(t, func(c *Config) { c.Limit = 2 * time.Second })
	ctx := browser(t)
	var note, verdict string
	if err := chromedp.Run(ctx,
		chromedp.EmulateViewport(1100, 900), chromedp.Navigate(url), until(loaded),
		chromedp.SetValue("#script", "baseline"), chromedp.Click("#start"), until(over),
		chromedp.Text("#python .note", &note), chromedp.Text("#verdict", &verdict), shot("stopped"),
	); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(note, "stopped after") || !strings.HasSuffix(note, "(extrapolated)") || !strings.HasSuffix(verdict, "(extrapolated).") {
		t.Error(note, verdict)
	}
}
