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
var particle = set("al el as ad an ul bin ibn ben bint binti abu abo abou abul abol aboul de da do dos das del di la le van von der den ter ten af zu ou tul ur")

// childOf holds words that make a patronymic of the word before.
var childOf = set("oglu ogly ogli ugli uly uulu oghlu kyzy kizi qizi gyzy")

// servant holds the word that begins names with abd, when it stands alone.
var servant = set("abd abdul abdel abdal abdol abdur abdoul abdu")

// faith holds the last part of names with din, when it is written apart.
var faith = set("al-din al-deen el-din el-deen ed-din ed-deen ad-din ud-din ud-deen ul-din el-dine ed-dine eddin eddine uddin uddeen aldin eldin")

// generation holds the marks of a generation.
var generation = set("jr sr junior senior ii iii iv")

// honour holds titles that are no one's name.
var honour = set("mr mrs dr hon honourable honorable sir lord lady prof professor engineer general colonel lieutenant brigadier admiral senator " +
	"sheikh shaikh shaykh yb datuk excellency ayatollah mullah mulla mawlawi mufti president prasident minister chancellor secretary baroness monsieur madame herr frau")

// title holds further words that stand before or after a name, and may be a short
// name themselves.
var title = set("ms miss dame eng ing ir arch adv lic mp mep gen col lt maj major capt captain brig adm marshal sen rev sheik emir prince princess king queen sultan " +
	"sayyid sayyed seyed seyyed syed hj haji hajj hajji hajah hajjah dato datin seri sri shri smt shrimati tun tan tengku tunku pengiran he " +
	"maulvi maulana imam kh u daw ba ma mba lld phd kc qc obe cbe kuom msc bsc baron count chief otunba mme m senhor senor senora don dona")
