// Package ingest turns an input into a stored text with its blocks and metadata.
//
// [Inputs] walks files, folders, addresses, JSON lines and standard input and
// yields a [Page] for each document, or an [*Error] that says what is wrong and
// where. [Read] turns a Page into a [Result]: the stored text, the blocks it is
// made of, its date and what else is known of it. For a plain-text file the
// stored text is the file, byte for byte. [Sign] and [Group] find the documents
// that descend from one original.
//
// The package holds no clock: a year that neither the page nor its text gives
// stays unknown. Only [Inputs] touches the network, and only when it is given an
// address.
package ingest
