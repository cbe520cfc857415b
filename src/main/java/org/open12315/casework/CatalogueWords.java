package org.open12315.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.open12315.intake.Catalogue;

/** The names of what a form chose from lists; a code that is no longer in its list stands for itself. */
@ApplicationScoped
class CatalogueWords {

    private final Catalogue catalogue;

    CatalogueWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** With the upper level before it. */
    String category(String code, Locale locale) {
        return catalogue
                .category(code)
                .map(entry -> catalogue
                        .category(entry.parent())
                        .map(parent -> parent.name(locale) + " · " + entry.name(locale))
                        .orElse(entry.name(locale)))
                .orElse(code);
    }

    String problem(String code, Locale locale) {
        return catalogue.problem(code).map(entry -> entry.name(locale)).orElse(code);
    }

    String wants(List<String> codes, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return codes.stream()
                .map(code ->
                        catalogue.want(code).map(entry -> entry.name(locale)).orElse(code))
                .collect(Collectors.joining(english ? ", " : "、"));
    }
}
