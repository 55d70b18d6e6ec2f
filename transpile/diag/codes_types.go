package diag

// Codes of typing.
var typeCodes = []Info{}
