package org.open12315.web;

import java.util.Locale;

/** A language of the pages. Chinese is the first one: it stands wherever nobody chose. */
public enum Language {
    ZH("zh", "zh-CN", Locale.forLanguageTag("zh-CN"), "中文"),
    EN("en", "en", Locale.ENGLISH, "English");

    private final String code;
    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String code, String tag, Locale locale, String ownName) {
        this.code = code;
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** What the cookie and the switch link carry: {@code zh} or {@code en}. */
    public String code() {
        return code;
    }

    /** What stands in {@code <html lang>}: {@code zh-CN} or {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language in its own words, as a person who reads only that one must find it. */
    public String ownName() {
        return ownName;
    }

    /** The one that the switch link leads to. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language with this code, or Chinese for none and for an unknown one. */
    public static Language ofCode(String code) {
        return EN.code.equals(code) ? EN : ZH;
    }
}
