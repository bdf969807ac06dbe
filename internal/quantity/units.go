package quantity

// measure is a unit of measure: its name in the ledger, its class, and how many
// of the ledger's unit it is.
type measure struct {
	unit, class string
	factor      float64
}

// measures are the units by the word that names them.
var measures = map[string]measure{
	"%": {"percent", Share, 1}, "percent": {"percent", Share, 1}, "pct": {"percent", Share, 1}, "percents": {"percent", Share, 1},
	"km": {"km", Length, 1}, "kilometer": {"km", Length, 1}, "kilometers": {"km", Length, 1},
	"kilometre": {"km", Length, 1}, "kilometres": {"km", Length, 1}, "kms": {"km", Length, 1},
	"mile": {"miles", Length, 1}, "miles": {"miles", Length, 1},
	"meter": {"m", Length, 1}, "meters": {"m", Length, 1}, "metre": {"m", Length, 1}, "metres": {"m", Length, 1},
	"foot": {"feet", Length, 1}, "feet": {"feet", Length, 1},
	"hectare": {"hectares", Area, 1}, "hectares": {"hectares", Area, 1}, "ha": {"hectares", Area, 1}, "acre": {"acres", Area, 1}, "acres": {"acres", Area, 1},
	"km²": {"km2", Area, 1}, "m²": {"m2", Area, 1}, "m³": {"m3", Volume, 1},
	"ton": {"tonnes", Mass, 1}, "tons": {"tonnes", Mass, 1}, "tonne": {"tonnes", Mass, 1}, "tonnes": {"tonnes", Mass, 1},
	"kg": {"kg", Mass, 1}, "kilogram": {"kg", Mass, 1}, "kilograms": {"kg", Mass, 1}, "kilos": {"kg", Mass, 1},
	"barrel": {"barrels", Volume, 1}, "barrels": {"barrels", Volume, 1}, "bcm": {"m3", Volume, 1e9},
	"liter": {"litres", Volume, 1}, "liters": {"litres", Volume, 1}, "litre": {"litres", Volume, 1}, "litres": {"litres", Volume, 1},
	"kw": {"kW", Energy, 1}, "mw": {"MW", Energy, 1}, "gw": {"GW", Energy, 1},
	"kilowatt": {"kW", Energy, 1}, "kilowatts": {"kW", Energy, 1},
	"megawatt": {"MW", Energy, 1}, "megawatts": {"MW", Energy, 1}, "gigawatt": {"GW", Energy, 1}, "gigawatts": {"GW", Energy, 1},
	"kwh": {"kWh", Energy, 1}, "mwh": {"MWh", Energy, 1}, "gwh": {"GWh", Energy, 1}, "twh": {"TWh", Energy, 1},
	"day": {"days", Duration, 1}, "days": {"days", Duration, 1}, "week": {"weeks", Duration, 1}, "weeks": {"weeks", Duration, 1},
	"month": {"months", Duration, 1}, "months": {"months", Duration, 1}, "year": {"years", Duration, 1}, "years": {"years", Duration, 1},
	"hour": {"hours", Duration, 1}, "hours": {"hours", Duration, 1}, "minute": {"minutes", Duration, 1}, "minutes": {"minutes", Duration, 1},
	"decade": {"years", Duration, 10}, "decades": {"years", Duration, 10}, "century": {"years", Duration, 100}, "centuries": {"years", Duration, 100},
	"gallon": {"gallons", Volume, 1}, "gallons": {"gallons", Volume, 1}, "pint": {"pints", Volume, 1}, "pints": {"pints", Volume, 1},
	"microgram": {"ug", Mass, 1}, "micrograms": {"ug", Mass, 1}, "μg": {"ug", Mass, 1}, "milligram": {"mg", Mass, 1},
	"cm": {"cm", Length, 1}, "centimeter": {"cm", Length, 1}, "centimeters": {"cm", Length, 1}, "centimetre": {"cm", Length, 1}, "centimetres": {"cm", Length, 1},
	"mm": {"mm", Length, 1}, "millimeter": {"mm", Length, 1}, "millimeters": {"mm", Length, 1}, "millimetre": {"mm", Length, 1}, "millimetres": {"mm", Length, 1},
	"inch": {"inches", Length, 1}, "inches": {"inches", Length, 1}, "ft": {"feet", Length, 1}, "yard": {"yards", Length, 1}, "yards": {"yards", Length, 1},
	"gram": {"g", Mass, 1}, "grams": {"g", Mass, 1}, "lb": {"pounds", Mass, 1}, "lbs": {"pounds", Mass, 1}, "ounce": {"ounces", Mass, 1}, "ounces": {"ounces", Mass, 1},
	"ml": {"ml", Volume, 1}, "milligrams": {"mg", Mass, 1}, "mg": {"mg", Mass, 1}, "mph": {"miles/h", Speed, 1}, "kph": {"km/h", Speed, 1}, "kmh": {"km/h", Speed, 1}, "knots": {"knots", Speed, 1},
	"seconds":    {"seconds", Duration, 1},
	"percentage": {"percent", Share, 1},
	"times":      {"times", Factor, 1}, "fold": {"times", Factor, 1},
	"degrees": {"degrees", Other, 1}, "points": {"points", Other, 1},
}

// symbols are the marks and codes that stand before or after an amount.
var symbols = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₸": "KZT", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB",
	"usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "inr": "INR", "rub": "RUB", "cny": "CNY", "rmb": "CNY", "chf": "CHF",
	"aud": "AUD", "cad": "CAD", "krw": "KRW", "try": "TRY", "uah": "UAH", "kzt": "KZT", "uzs": "UZS", "tjs": "TJS", "aed": "AED", "sar": "SAR", "pkr": "PKR", "rs": "INR",
}

// dollars are the prefixes of the dollar sign in capitals: "A$", "US$".
var dollars = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD", "r": "BRL",
	"usd": "USD", "cad": "CAD", "mxn": "MXN", "mex": "MXN", "nzd": "NZD", "aud": "AUD", "sgd": "SGD", "hkd": "HKD", "twd": "TWD", "nt": "TWD"}

// currencies are the units of money by name; a nationality may change them.
var currencies = map[string]string{
	"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "rupee": "INR", "rupees": "INR", "lira": "TRY", "liras": "TRY",
	"tenge": "KZT", "som": "KGS", "soms": "KGS", "somoni": "TJS", "sum": "UZS", "soum": "UZS", "hryvnia": "UAH", "hryvnias": "UAH",
	"manat": "AZN", "dram": "AMD", "drams": "AMD", "lari": "GEL", "won": "KRW", "franc": "francs", "francs": "francs", "cent": "cents", "cents": "cents", "penny": "pence", "pence": "pence",
	"bitcoin": "BTC", "bitcoins": "BTC", "peseta": "ESP", "pesetas": "ESP", "markka": "FIM", "markkas": "FIM", "guilder": "NLG", "guilders": "NLG", "lire": "ITL", "drachma": "GRD", "drachmas": "GRD", "krone": "NOK", "kroner": "NOK",
	"krona": "SEK", "kronor": "SEK", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "shekel": "ILS", "shekels": "ILS",
	"dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "rial": "IRR", "rials": "IRR", "naira": "NGN", "rand": "ZAR", "peso": "MXN", "pesos": "MXN",
	"baht": "THB", "dong": "VND", "ringgit": "MYR", "rupiah": "IDR", "taka": "BDT", "dinar": "IQD", "dinars": "IQD", "kyat": "MMK", "tugrik": "MNT", "tugriks": "MNT",
	"birr": "ETB", "shilling": "KES", "shillings": "KES", "cedi": "GHS", "cedis": "GHS", "kwacha": "ZMW", "reais": "BRL", "real": "BRL", "afghanis": "AFN", "leu": "RON", "lei": "RON",
}

// national are the currencies that a nationality before the name selects.
var national = map[string]string{
	"australian dollar": "AUD", "canadian dollar": "CAD", "singapore dollar": "SGD", "zealand dollar": "NZD", "kong dollar": "HKD", "taiwan dollar": "TWD",
	"belarusian ruble": "BYN", "belarusian rouble": "BYN", "pakistani rupee": "PKR", "nepali rupee": "NPR", "nepalese rupee": "NPR",
	"lankan rupee": "LKR", "mauritian rupee": "MUR", "turkmen manat": "TMT", "moroccan dirham": "MAD", "qatari riyal": "QAR", "omani rial": "OMR", "yemeni rial": "YER",
	"swedish krona": "SEK", "icelandic krona": "ISK", "danish krone": "DKK", "norwegian krone": "NOK", "swedish krone": "SEK", "danish kroner": "DKK",
	"kuwaiti dinar": "KWD", "serbian dinar": "RSD", "jordanian dinar": "JOD", "bahraini dinar": "BHD", "algerian dinar": "DZD", "tunisian dinar": "TND", "libyan dinar": "LYD",
	"egyptian pound": "EGP", "lebanese pound": "LBP", "syrian pound": "SYP", "sudanese pound": "SDG", "argentine peso": "ARS", "philippine peso": "PHP",
	"chilean peso": "CLP", "colombian peso": "COP", "cuban peso": "CUP", "moldovan leu": "MDL", "north won": "KPW", "kyrgyz som": "KGS", "uzbek som": "UZS", "uzbek sum": "UZS",
	"swiss franc": "CHF", "french franc": "FRF", "belgian franc": "BEF", "rwandan franc": "RWF", "congolese franc": "CDF", "burundian franc": "BIF", "djiboutian franc": "DJF", "guinean franc": "GNF",
	"tanzanian shilling": "TZS", "ugandan shilling": "UGX", "somali shilling": "SOS", "cfa franc": "XOF",
}

// nationality are the adjectives that stand in lower case before a currency.
var nationality = map[string]bool{
	"us": true, "swiss": true, "turkish": true, "chinese": true, "japanese": true, "russian": true, "indian": true, "british": true, "mexican": true, "australian": true,
	"canadian": true, "hong": true, "kong": true, "french": true, "belgian": true, "dutch": true, "finnish": true, "singapore": true, "egyptian": true, "american": true,
}

// persons are the nouns that count people and do not follow from a suffix.
var persons = map[string]bool{
	"people": true, "persons": true, "person": true, "men": true, "women": true, "man": true, "woman": true, "children": true, "child": true, "troops": true,
	"soldiers": true, "soldier": true, "servicemen": true, "serviceman": true, "policemen": true, "policeman": true, "personnel": true, "police": true,
	"citizens": true, "citizen": true, "nationals": true, "national": true, "residents": true, "individuals": true, "civilians": true, "civilian": true,
	"migrants": true, "refugees": true, "immigrants": true, "specialists": true, "experts": true, "students": true, "graduates": true, "pupils": true,
	"employees": true, "staff": true, "officials": true, "officers": true, "guards": true, "militants": true, "terrorists": true, "rebels": true, "detainees": true,
	"hostages": true, "captives": true, "prisoners": true, "inmates": true, "suspects": true, "victims": true, "deaths": true, "dead": true, "fatalities": true,
	"casualties": true, "lives": true, "injuries": true, "injured": true, "wounded": true, "killed": true, "deputies": true, "diplomats": true, "envoys": true,
	"ambassadors": true, "delegates": true, "participants": true, "guests": true, "patients": true, "tourists": true, "families": false, "voters": true, "inhabitants": true,
	"recruits": true, "conscripts": true, "veterans": true, "athletes": true, "astronauts": true, "cadets": true, "pilgrims": true, "scholars": true, "scientists": true,
	"heads": true, "ministers": true, "presidents": true, "leaders": true, "journalists": true, "passengers": true, "peacekeepers": true, "mercenaries": true,
	"representatives": true, "activists": true, "candidates": true, "members": false, "crew": true, "sailors": true, "firefighters": true, "doctors": true, "engineers": true,
	"professionals": true, "russians": true, "ukrainians": true, "americans": true, "afghans": true, "palestinians": true, "israelis": true, "chinese": true,
	"compatriots": true, "youths": true, "adults": true, "girls": true, "boys": true, "males": true, "females": true, "evacuees": true, "returnees": true, "expatriates": true,
	"convicts": true, "defendants": true, "bodies": false, "souls": true, "others": true, "users": true, "believers": true, "spectators": true,
}

// personal are the endings of nouns that count people.
var personal = []string{"workers", "fighters", "teachers", "soldiers", "makers", "leaders", "keepers", "seekers", "holders", "farmers", "traders", "protesters", "migrants", "rescuers", "demonstrators", "instructors", "ists", "men", "women", "people", "persons"}

// irregular are the nouns without a plural ending that a number counts.
var irregular = map[string]bool{
	"people": true, "men": true, "women": true, "children": true, "police": true, "personnel": true, "staff": true, "aircraft": true,
	"dead": true, "injured": true, "wounded": true, "killed": true, "missing": true, "cattle": true, "crew": true, "chinese": true, "media": true, "servicemen": true,
	"sheep": true, "policemen": true, "servicewomen": true, "personnels": true,
}
