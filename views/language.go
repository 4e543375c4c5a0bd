package views

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"readout/assets"
)

// loadLanguage loads the translations. The toolkit goes by the system's
// locale; a language that a person chose is loaded under that locale's name.
func loadLanguage(readout App) {
	for _, name := range []string{"en", "es"} {
		if b, err := assets.Translation(name); err == nil {
			_ = lang.AddTranslationsForLocale(b, fyne.Locale(name)) // English stands in for what is missing
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	s, err := readout.State(ctx, "look")
	if err != nil {
		return
	}
	if chosen := readLook(s).language; chosen != "" {
		if b, err := assets.Translation(chosen); err == nil {
			_ = lang.AddTranslationsForLocale(b, lang.SystemLocale())
		}
	}
}
