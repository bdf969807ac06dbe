// Package layers holds the dependency rule of the house as a test; it has no
// code of its own.
package layers
