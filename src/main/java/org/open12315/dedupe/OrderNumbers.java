package org.open12315.dedupe;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Order, parcel and serial numbers, which people copy with slips. */
final class OrderNumbers {

    /** After a word for order or parcel six characters are enough; a bare number must be longer than a phone number. */
    private static final Pattern CODE = Pattern.compile(
            "(?:单号|订单号码|订单编号|订单|编号|序列号)\\s?(?:为|是)?\\s?([a-z]{0,4}\\d[a-z\\d]{4,31})|(?<![\\da-z.])(\\d{12,32})(?![\\d元.])");

    private OrderNumbers() {}

    /** The numbers in a normalised text, at most five. */
    static Set<String> in(String normal) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher matcher = CODE.matcher(normal);
        while (matcher.find() && codes.size() < 5) {
            codes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return codes;
    }

    /** The text without them. */
    static String without(String normal, Set<String> codes) {
        String out = normal;
        for (String code : codes) {
            out = out.replace(code, "");
        }
        return out;
    }

    /** Letters and digits only, in one width and case; null if nothing is left. */
    static String normal(String typed) {
        if (typed == null) {
            return null;
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), 64));
    }

    /** True if one number of {@code a} is one of {@code b}, given a slip. */
    static boolean agree(List<String> a, List<String> b) {
        return a.stream().anyMatch(code -> b.stream().anyMatch(other -> same(code, other)));
    }

    /** True if both name numbers and none is the same. */
    static boolean differ(List<String> a, List<String> b) {
        return !a.isEmpty() && !b.isEmpty() && !agree(a, b);
    }

    /**
     * The same number, or the same but for a slip of the pen: two neighbours swapped, one digit left out or doubled, or
     * only the end given. Another digit in the same place is no slip: orders placed one after the other differ by that.
     */
    static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        if (shorter.length() < 4) {
            return false;
        }
        return longer.endsWith(shorter)
                || longer.length() >= 8 && (swapped(longer, shorter) || dropped(longer, shorter));
    }

    private static boolean swapped(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int i = firstDifference(a, b);
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }

    private static boolean dropped(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int i = firstDifference(longer, shorter);
        return longer.substring(i + 1).equals(shorter.substring(i));
    }

    private static int firstDifference(String a, String b) {
        int i = 0;
        while (i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
