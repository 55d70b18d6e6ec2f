package diag

// Codes of signatures.
var signatureCodes = []Info{}
