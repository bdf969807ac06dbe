package name

import "strings"

// set makes a set of the words of a line.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// particle holds words that are left out of names at will.
var particle = set("al el as ad an ul bin ibn ben bint abu de da do dos das del di la le van von der den af zu ou")

// title holds words that stand before or after a name and are no part of it.
var title = set("mr mrs ms miss dr hon honourable sir dame lord lady jr sr prof professor eng ing lic mp gen general col colonel " +
	"lt maj capt brig adm admiral marshal sen senator rev sheikh shaikh shaykh sheik emir prince princess king queen sultan sayyid sayyed seyed " +
	"seyyed syed haji hajj hajji yb dato datuk datin seri sri shri smt shrimati tun tan tengku tunku pengiran he excellency ayatollah mullah mawlawi " +
	"maulvi maulana imam kh u daw ba ma mba lld phd kc qc obe cbe")
