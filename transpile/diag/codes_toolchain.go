package diag

// Codes of the toolchain.
var toolchainCodes = []Info{}
