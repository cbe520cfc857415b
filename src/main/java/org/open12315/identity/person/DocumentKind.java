package org.open12315.identity.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The papers that prove who somebody is, and the form of their numbers. */
public enum DocumentKind {
    /** 居民身份证, GB 11643. */
    RESIDENT_CARD("\\d{17}[\\dX]", true),
    /** 护照: ICAO 9303 allows nine letters and digits, some countries print more. */
    PASSPORT("[A-Z0-9]{5,15}", false),
    /** 港澳居民来往内地通行证: H or M and eight digits, with two more for the number of the issue. */
    HONG_KONG_MACAO_PERMIT("[HM](\\d{8}|\\d{10})", false),
    /** 台湾居民来往大陆通行证: eight digits; older ones ten and a letter. */
    TAIWAN_PERMIT("\\d{8}|\\d{10}[A-Z]?", false),
    /** 外国人永久居留身份证: since 2023 as GB 11643 with 9 in front, before that three letters and twelve digits. */
    FOREIGNER_RESIDENCE_CARD("9\\d{16}[\\dX]|[A-Z]{3}\\d{12}", false);

    private final Pattern form;
    private final boolean tellsBirthDate;

    DocumentKind(String form, boolean tellsBirthDate) {
        this.form = Pattern.compile(form);
        this.tellsBirthDate = tellsBirthDate;
    }

    /** Name in forms, in the API and in the database: {@code resident-card}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentKind> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    boolean fits(String number) {
        return form.matcher(number).matches();
    }

    /** Whether the number itself always holds the birth date, so that nobody is asked for it. */
    public boolean tellsBirthDate() {
        return tellsBirthDate;
    }
}
