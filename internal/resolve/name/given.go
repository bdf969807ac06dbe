package name

import (
	"slices"
	"strings"
)

// givenForms are first names and their short and household forms, and how those
// of English are heard in Russian; each line is one name. Forms that begin two
// names stand in both lines.
var givenForms = forms(`
abraham abe abram
albert al bert
alexander aleksandr aleksandar alex alec sasha sanya shura iskandar iskander oleksandr alejandro alessandro alexandre
alfred fred alfie
andrew andy drew andrey andrei andriy andres andre endryu
anatoly tolya anatoliy
angela angie angelina
anthony tony antonio anton toni entoni antony antoine
arthur art artur
athanasios thanos thanasis
barack barak
benjamin ben benny bibi binyamin
boris borya
carol caroline carolyn karol
catherine kate katherine kathy cathy katie catalina ekaterina yekaterina katya ketrin
charles charlie chuck carlos carl charlz sharl karl
christopher chris kit kristofer kris
clement clem
constantine konstantin kostas kostis costas konstantinos kostya constantin constantinos
cyril kirill kiril
daniel dan danny deniel daniil
david dave davy devid dawid
dmitry dima dmitri dmytro mitya dimitri dimitar dimitrios dimitris
donald don donny donal
edward ed eddie ted teddy ned eduard edvard edouard
elizabeth liz beth betty lizzie eliza elisabeth liza yelizaveta elizaveta bess libby
emmanuel manuel manny emmanouil manolis
eugene gene yevgeny evgeny evgeni zhenya yevgeniy evgeniy
ernest ernie
francis frank fran francisco paco franz francois frensis frenk pancho
frederick fred freddy fritz friedrich frederik federico fridrikh
gabriel gabi gavriel gavriil
george georgios giorgos yorgos georgy georgi jorge jurgen dzhordzh georg yury yuri
gerald gerry jerry
gregory greg grigory grigori grisha grigoris gregorio
harold harry hal
helen elena yelena lena eleni helena
henry harry hank khenri henri enrique heinrich hendrik heinz
ignatius ignacio nacho
ioannis yannis giannis yiannis john
isaac ike ayzek yitzhak itzhak
jacob jake jack yakov jakob dzheykob
james jim jimmy jamie jaime dzheyms dzhim
jeffrey geoffrey jeff geoff dzheff
jennifer jen jenny dzhennifer
john jack johnny jon dzhon ivan vanya ioannis juan joao jean jan johann johannes hans giovanni dzhek dzhonni
joseph joe joey jose pepe yosef josef giuseppe dzhozef dzho yusuf iosif yousef youssef
joshua josh dzhosh dzhoshua
judith judy
julian julio jules yulian
kenneth ken kenny kennet
lawrence larry lars laurence lourens lorens laurentius
leonard len lenny leonid lenya
louis lou luis ludwig luigi ludovico lui lyuis lewis
luke lukas luka lucas
margaret maggie meg peggy rita margarita margaret margret
mark marcus marco marcos
martin marty martyn
mary maria marie molly mariya masha maryam miriam
matthew matt matteo mateo matvey mattyu mett
michael mike mick micky mickey mikhail mykhailo misha miguel michel mihail maykl mayk mikkel mihai michal
mohammed mohamed muhammad mohammad mohamad muhammed mohd muhamad mahomed mohamud mokhamed mukhammad mukhammed magomed maxamed md mohammud mamadou mahamadou mahamat muxammad
natalia natasha natalya nataliya
nathaniel nathan nate natan
nicholas nick nicolas nikolay nikolai nikos kolya mykola nicola nik nikola nikolaos nicky niko niklas klaus
oleg oleh
olga olha
patrick pat paddy patrik patricio
paul pavel pavlo paulo pablo paolo pol pasha pavlos
peter pete pyotr petr petro pedro pierre pieter piter petros pit petya pyetr pietro pete
philip phil felipe filip philippe fil filipp
raphael rafael rafa rafi
raymond ray reymond
rebecca becky
richard dick rick ricky rich richie ricardo riccardo richi
robert bob bobby rob robbie bert roberto
roger rodzher
roman roma
ronald ron ronnie ronni
rudolph rudy rudolf
samuel sam sammy semyuel
sarah sally sara
sergey sergei serhiy sergio serge seryozha sergejs siarhei sergiy
stephen steve steven stefan stephan stiven stepan esteban stephane stivn steven
susan sue suzanne
svetlana sveta svitlana
theodore ted teddy theo fyodor fedor teodor teodoro theodoros
thomas tom tommy tomas tomaso tommaso
timothy tim timofey timoti timmy
valentine valentin valya
valery valeri valeriy valeriu
vasily vasyl vasiliy vassilis vasilios vasile
victor viktor vitya
vincent vince vincenzo vicente vinsent
vladimir volodymyr vova volodya uladzimir vlad
vyacheslav slava viacheslav viachaslau
walter walt wally volter uolter
william bill billy will willie liam bill uilyam vilyam wilhelm guillermo guillaume willem bil vilgelm willy
xavier javier
zachary zach zack zak
yusuf youssef yousef yousuf yusif
ahmed ahmad axmed akhmed akhmad ahmet achmad akhmat
hassan hasan xasan khasan hasen hassen
hussein husayn hossein hussain husain xuseen khusein huseyin hosein guseyn huseyn housseine
omar umar omer omor
osman uthman othman usman ousmane cusmaan usmon
ali cali aly
ibrahim ebrahim ibrohim ibraahiim brahim ibrahima abraham
`)

// forms gives each form the lines on which it stands.
func forms(lines string) map[string][]int {
	out := map[string][]int{}
	for i, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		for _, f := range strings.Fields(line) {
			out[f] = append(out[f], i)
		}
	}
	return out
}

// oneGiven reports whether two words share a line of givenForms.
func oneGiven(x, y []int) bool {
	for _, i := range x {
		if slices.Contains(y, i) {
			return true
		}
	}
	return false
}
