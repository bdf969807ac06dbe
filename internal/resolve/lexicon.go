package resolve

import "strings"

// wordSet makes a set of the words of a list.
func wordSet(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// lineSet makes a set of the lines of a list.
func lineSet(list string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(list) {
		out[strings.TrimSpace(line)] = true
	}
	return out
}

// wordMap makes a table of the lines "key: value" of a list; several keys of one
// value are separated by commas.
func wordMap(list string) map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(list) {
		keys, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		for k := range strings.SplitSeq(keys, ", ") {
			out[k] = value
		}
	}
	return out
}

// Heads of titles. A strong head makes a title wherever it stands; a weak one
// needs a modifier, a complement or a name beside it.
var (
	strongHeads = wordSet(`minister ministers president presidents premier premiers chancellor
		ambassador ambassadors spokesperson spokespersons spokesman spokesmen spokeswoman spokeswomen
		spokespeople envoy envoys vice-premier chairman chairwoman chairperson counterpart counterparts
		commissioner negotiator adviser advisor aide pm fm monarch emir sultan ayatollah`)
	weakHeads = wordSet(`head heads chief chiefs director directors secretary secretaries chair chairmen chairs
		commander commanders governor governors mayor speaker leader leaders representative representatives
		king queen prince princess pope coordinator rector dean deputy deputies senator lawmaker lawmakers
		diplomat diplomats professor member colleague colleagues official officials delegate counsellor consul
		judge prosecutor attorney inspector treasurer
		general colonel lieutenant admiral marshal major captain brigadier sheikh imam
		mr ms mrs dr sir dame lord attache chargé charge advisors advisers aides envoys commissioners ruler ceo`)
	// experts are heads that name no office of a state or a body.
	experts = wordSet(`analyst analysts expert experts scientist scientists economist historian journalist
		researcher fellow scholar orientalist activist blogger politologist observer lawyer writer correspondent
		academic sinologist specialist commentator columnist academician businessman entrepreneur publicist`)
	plurals = wordMap(`ministers: minister
		presidents: president
		premiers: premier
		ambassadors: ambassador
		spokespersons, spokespeople, spokesmen, spokeswomen: spokesperson
		envoys: envoy
		counterparts: counterpart
		colleagues: colleague
		heads: head
		chiefs: chief
		directors: director
		secretaries: secretary
		chairmen, chairs: chairman
		commanders: commander
		governors: governor
		leaders: leader
		representatives: representative
		deputies: deputy
		lawmakers: lawmaker
		diplomats: diplomat
		officials: official
		advisors, advisers: advisor
		aides: aide
		commissioners: commissioner
		analysts: analyst
		experts: expert
		scientists: scientist`)
	courtesy = wordSet(`mr ms mrs dr sir dame lord sheikh imam general colonel lieutenant admiral marshal
		major captain brigadier professor`)
	female = wordSet(`ms mrs spokeswoman spokeswomen chairwoman queen princess dame she her`)
	male   = wordSet(`mr spokesman spokesmen king prince sir lord`)
)

// Words that can stand before a head as part of an office.
var portfolio = wordSet(`foreign external internal home prime defence defense interior finance economy economic trade
	energy oil gas petroleum justice education health agriculture labour labor transport transportation industry
	industrial commerce culture tourism environment environmental water irrigation information communications
	communication technology science security national state federal public press army military naval navy police
	deputy first second vice special presidential permanent general chief executive managing supreme joint staff
	cabinet government parliamentary parliament opposition party policy political affairs relations development
	investment investments planning emergency emergencies situations migration interior intelligence border guard
	guards service council senate house committee commission central bank assistant under undersecretary european
	minister president assembly ministry department office armed forces force air mission delegation council
	principal senior chargé charge humanitarian human rights climate peace nuclear chief plenipotentiary
	extraordinary regional international integration strategic digital social protection youth sports sport mines
	mine mining housing construction infrastructure railway railways aviation space diplomatic bilateral boundary
	lead top high crown ruling religious spiritual supreme spymaster diplomat academic research sector institute`)

// notes are the words before or after an office that say how it is held.
var notes = wordMap(`former, ex, ex-, late, then, erstwhile, deposed, ousted, onetime: former
	acting, interim, caretaker, provisional, ad-interim: acting
	outgoing: outgoing
	elect, designate, incoming, next: elect
	elected, appointed, named, new: new`)

// fillers may stand among the modifiers of a title and mean nothing to it.
var fillers = wordSet(`newly longtime long-time veteran visiting current incumbent own respective high-ranking
	ranking fellow well-known prominent renowned leading recently other his her their its the a an another
	two three four both same`)

var determiners = wordSet(`the a an his her their its another our my this that some several many other these those no both`)

// vague words before a plural head leave it a group without members.
var vague = wordSet(`some several many other various certain numerous western foreign european regional local
	high-ranking senior top asian african arab world global international`)

// Words that are capitalised in English for other reasons than naming an actor,
// and words that begin sentences.
var common = wordSet(`the a an this that these those it he she they we i you his her their its our my your
	in on at by for from to of with as after before during since until while when where who which what why how if
	although though because but and or nor so yet then thus however moreover furthermore meanwhile also still
	according following earlier later today yesterday tomorrow now here there recently currently previously
	finally first second third last next another both each every all some many most more few several such no not
	only even just indeed instead additionally addition therefore despite under over about against between among
	amid along around ahead within without through across per via upon once again never ever perhaps maybe
	particular particularly especially overall speaking answering asked noting adding citing one two three four
	five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march
	april may june july august september october november december spring summer autumn winter fall
	is are was were be been has have had do does did will would can could should may might must shall let
	mr mrs ms dr yes agree like unlike based whether either neither well said says told`)

// openers are ordinary words with which headings and sentences often begin; like
// common words they begin no name.
var openers = wordSet(`cooperation talks relations discussions negotiations progress work experts western eastern
	northern southern central north south east west economic political security trade labor labour humanitarian
	cultural military migration thanks things organized organised concerns photo source joint regional
	international national meeting visit visits trip border agreement sanctions leaders officials analysts
	opposition police people residents citizens western russia-central`)

// quarters are the words that, capitalised before a name, make it the name of a
// region: "South America".
var quarters = wordSet(`south north central latin east west southeast southern northern eastern western middle`)

// institutions are nouns that make a capitalised run the name of a body.
var institutions = wordSet(`council committee commission ministry department university institute center centre
	academy bank agency organization organisation union party company corporation group club foundation association
	federation league congress parliament assembly senate court tribunal bureau office administration authority
	board forum front movement army forces force guard service embassy consulate society federation school
	college fund network alliance community conference chamber secretariat directorate headquarters taskforce
	mission brigade regiment battalion division base airlines airways bank times post news agency press radio tv
	channel newspaper magazine journal inc ltd llc corp museum police sector duma majlis jirga cabinet initiative
	partnership association syndicate trust tribunal staff presidency ombudsman hub consortium holding`)

// things are nouns that make a capitalised run the name of no actor at all.
var things = wordSet(`war treaty agreement pact act convention declaration protocol plan programme program summit
	day week year month region province district city street square hall river mountain mountains valley sea lake
	ocean bay gulf strait island islands peninsula desert road railway bridge airport port palace stadium hotel
	theatre theater prize award medal order cup championship championships festival exhibition crisis revolution
	spring strategy format process line border corridor dialogue accords accord memorandum statement charter
	constitution code law bill resolution games olympics operation exercise exercises victory anniversary
	republic kingdom emirate state states oblast territory house building tower park canal pass station plant
	project road belt age era century church mosque temple cathedral covid coronavirus internet english russian
	world earth god team premier peace patriotic cold great new champions session meeting format platform`)

// particles may stand in lower case inside a person's name.
var particles = wordSet(`al el bin bint ibn abu van von der den de da di du dos la le ul ur uz ud oglu ogly kyzy zade ben ter mac af`)
