// Package cpprt carries the C++ runtime: headers under include, sources under
// src. CONTRACT.md says what emitted code may expect of it.
package cpprt

import "embed"

// Files holds include/** and src/**.
//
//go:embed all:include all:src
var Files embed.FS
