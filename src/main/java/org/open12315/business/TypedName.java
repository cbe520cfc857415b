package org.open12315.business;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The ways to read a name that somebody typed: {@code 「京东 APP」}, {@code ＪＤ．ＣＯＭ}, {@code 京东（自营店）}. */
final class TypedName {

    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://)?(?:www\\.|m\\.)?");
    private static final Pattern ADDRESS_PATH = Pattern.compile("(?<=\\.[a-z]{2,4})/.*$");
    private static final Pattern NOT_SPOKEN = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern AFTER_THE_NAME = Pattern.compile("[(\\[【《<:;,、/|·—\\-].*$");
    private static final List<String> ENDINGS = List.of(
            "官方旗舰店", "旗舰店", "专营店", "专卖店", "自营店", "自营", "官方", "官网", "网上商城", "商城", "电商", "平台", "网站", "网", "小程序", "客户端",
            "手机版", "软件", "直播间", "直播", "app");

    private TypedName() {}

    /** A name as the register compares it: NFKC, small letters, no spaces, no punctuation but dots within. */
    static String key(String name) {
        String text = ADDRESS.matcher(plain(name)).replaceFirst("");
        text = NOT_SPOKEN.matcher(ADDRESS_PATH.matcher(text).replaceFirst("")).replaceAll("");
        return text.replaceAll("^\\.+|\\.+$", "");
    }

    /** The keys to try, the most faithful first: whole, without endings, without what stands in brackets or after a dash. */
    static List<String> readings(String typed) {
        List<String> readings = new ArrayList<>(withoutEndings(key(typed)));
        String head = AFTER_THE_NAME.matcher(plain(typed)).replaceFirst("");
        readings.addAll(withoutEndings(key(head)));
        return readings.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static List<String> withoutEndings(String key) {
        List<String> shorter = new ArrayList<>();
        for (String text = key; text != null; text = withoutOneEnding(text)) {
            shorter.add(text);
        }
        return shorter;
    }

    private static String withoutOneEnding(String text) {
        return ENDINGS.stream()
                .filter(ending -> text.endsWith(ending) && text.length() > ending.length())
                .map(ending -> text.substring(0, text.length() - ending.length()))
                .findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
