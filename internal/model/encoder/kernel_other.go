//go:build !amd64

package encoder

// Best returns the fastest path of this machine.
func Best() Path { return Plain }

// step multiplies the next row, and returns 1.
func (p Path) step(t *tile, _ int) int {
	plain(t)
	return 1
}

// stepByte multiplies the next row of bytes, and returns 1.
func (p Path) stepByte(t *tile, _ int) int {
	plainByte(t)
	return 1
}

func (p Path) largest(x []float32) float32 { return plainLargest(x) }

func (p Path) round(x []float32, by float32, to []uint8) { plainRound(x, by, to) }

func (p Path) gelu(t *tables, x []float32) { t.plainGELU(x) }

func (p Path) power(t *tables, r []float32, top float32) { t.plainPower(r, top) }

func (p Path) norm(n norm, x, y []float32) { n.plainNorm(x, y) }
