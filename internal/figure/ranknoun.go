package figure

// leader marks the words that rank only those who play a role.
const leader = "leading"

// superlatives are the words of rank with the one that stands for them.
var superlatives = map[string]string{
	"largest": "largest", "biggest": "largest", "smallest": "smallest", "highest": "highest", "lowest": "lowest", "longest": "longest", "shortest": "shortest",
	"tallest": "tallest", "deepest": "deepest", "richest": "richest", "poorest": "poorest", "busiest": "busiest", "deadliest": "deadliest", "bloodiest": "deadliest",
	"costliest": "costliest", "steepest": "steepest", "sharpest": "steepest", "fastest": "fastest", "heaviest": "heaviest", "populous": "most populous",
	"leading": leader, "main": leader, "principal": leader, "top": leader, "foremost": leader, "primary": leader,
}

// roles are the parts that states and firms play in an exchange, of which the
// largest is known by its amount.
var roles = words("partner market supplier exporter importer producer buyer customer consumer purchaser seller investor donor creditor lender debtor recipient beneficiary " +
	"contributor employer emitter shareholder manufacturer provider destination source trader borrower financier payer")

// traders are the roles of which "leading" and "main" mean the largest.
var traders = words("market supplier exporter importer producer buyer customer purchaser investor donor creditor lender recipient trader shareholder")

// exchange are the words that make a partner one of whom the trade is counted.
var exchange = words("trade trading economic commercial export import business investment development")

// goods are the prepositions before what is exchanged and with whom.
var goods = words("of for to in among amongst within outside")

// measured are the things of which the size, the number or the amount is known.
var measured = words("economy base facility plant mine field deposit reserve port dam refinery smelter factory fleet army navy force contingent garrison arsenal stockpile " +
	"diaspora community population budget deficit surplus debt share group increase rise growth fall drop decline decrease jump loss gain level rate price number volume " +
	"amount total figure sum toll turnout inflation unemployment output production consumption exercise drill deal contract loan package grant project pipeline offensive attack " +
	"exchange swap evacuation protest demonstration rally airport bank company bloc country state nation reactor station bridge tunnel canal railway oilfield gasfield salary wage income emission " +
	"deployment shipment harvest embassy prison camp bombardment barrage quake earthquake drought flood outflow inflow devaluation expansion enlargement tranche")

// regions are the common nouns that bound an order.
var regions = words("world region continent country planet globe history union bloc area hemisphere subregion peninsula record")

// spans are the nouns of time within which something is the first of its kind.
var spans = words("year decade century month history record")

// places are the prepositions of where an order holds.
var places = words("in on of outside within across among amongst throughout east west north south beyond")

// orders are the prepositions before what is ranked.
var orders = words("among amongst in on by of for")

// holding are the verbs with which a place is held.
var holding = words("take hold occupy rank retain keep share secure come finish be move rise climb fall slip drop")

// owning are the verbs that say what somebody has.
var owning = words("have hold own operate boast host possess run maintain command field")

// becoming are the verbs that say what something is or has come to be.
var becoming = words("become remain stay constitute represent form")

// reaching are the verbs with which a record is told.
var reaching = words("reach hit set be see post rise climb fall drop stand plunge soar surge jump grow remain exceed touch attain achieve shrink sink slump increase stay hover approach near break")

// levels are the nouns that say nothing of what they measure.
var levels = words("level levels volume volumes number numbers amount amounts sum sums quantity quantities rate rates total highs lows share high low")

// flows are the things that a record may be one of, by lemma.
var flows = words("export import trade turnover harvest crop output production investment profit revenue turnout inflation unemployment deficit surplus budget spending sale price " +
	"remittance arrival demand consumption emission delivery shipment supply debt growth influx outflow inflow casualty temperature heat rainfall reserve wage migration immigration trafficking")
