package diag

// Codes of output and files.
var outputCodes = []Info{}
