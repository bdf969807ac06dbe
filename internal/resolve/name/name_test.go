package name

import "testing"

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Côte d’Ivoire":   "cote divoire",
		"U.S.":            "us",
		"J.D. Vance":      "jd vance",
		"St. Petersburg":  "st petersburg",
		"Guinea-Bissau":   "guinea bissau",
		"O‘zbekiston":     "ozbekiston",
		"Əliyev":          "aliyev",
		"Рахмон, Эмомали": "рахмон эмомали",
		"Артём":           "артем",
		"  Åland ":        "aland",
		"":                "",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("U.S. 'n’ É.")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(Fold(%q)) = %q, Fold gave %q", s, twice, once)
		}
	})
}

func TestTransliterate(t *testing.T) {
	for in, want := range map[string]string{
		"Сергей Лавров":        "Sergey Lavrov",
		"Сироҷиддин Муҳриддин": "Sirojiddin Muhriddin",
		"Қасым-Жомарт Тоқаев":  "Qasym-Zhomart Toqaev",
		"Шавкат Мирзиёев":      "Shavkat Mirzieev",
		"Щербаков":             "Shcherbakov",
		"Anna":                 "Anna",
	} {
		if got := Transliterate(in); got != want {
			t.Errorf("Transliterate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Sirodjidin Mukhriddin", "Sirojiddin Muhriddin", true},
		{"Sergei Lavrov", "Sergey Lavrov", true},
		{"S. Lavrov", "Sergey Lavrov", true},
		{"Sadyr Zhaparov", "Sadyr Japarov", true},
		{"Kassym-Jomart Tokaev", "Qasym-Zhomart Toqayev", true},
		{"Эмомали Рахмон", "Emomali Rahmon", true},
		{"Сироҷиддин Муҳриддин", "Sirojiddin Mukhriddin", true},
		{"Jeenbek Kulubaev", "Zheenbek Kulubayev", true},
		{"Gurbanguly Berdimuhamedow", "Kurbanguly Berdymukhammedov", true},
		{"Serdar Berdimuhamedow", "Gurbanguly Berdimuhamedow", false},
		{"Sergey Lavrov", "Sergey Shoigu", false},
		{"Sergey Lavrov", "Mikhail Lavrov", false},
		{"Ilham Aliyev", "Heydar Aliyev", false},
	} {
		got, why := Compare(c.a, c.b)
		if (got >= 0.75) != c.same {
			t.Errorf("Compare(%q, %q) = %.2f (%s), want same = %v", c.a, c.b, got, why, c.same)
		}
	}
}
