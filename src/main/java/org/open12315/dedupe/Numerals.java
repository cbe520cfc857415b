package org.open12315.dedupe;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them, in one form: 三千五百块, 3,500.00元, ¥3500 and 0.35万元 are all {@code 3500元}; 三月五号 is
 * {@code 3月5日}.
 */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CHINESE = "零〇一二两三四五六七八九十百千万";

    /** A Chinese number is only taken for one before a unit: 三天, but not 三星, 万一 or 一直. */
    private static final Pattern UNIT = Pattern.compile("(?:多|余|来)?(?:元|块|圆|毛|角|天|日|号|月|年|个|件|次|斤|公斤|克|台|部|只|支|瓶|盒|箱|袋"
            + "|张|双|套|份|小时|分钟|点|周|星期|倍|折|成|节|课|期|名|位|人|平米|平方|米|升|千克|毫升|条|根|间|晚|楼|层|副|罐|包|桶|辆)");

    private static final Pattern MONEY =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)(万|千|百|w|k)?(?:多|余|来)?(?:元|块钱|块|圆|人民币|rmb)(?:钱|人民币)?");
    private static final Pattern YUAN_SIGN = Pattern.compile("(?:¥|人民币|rmb)(\\d{1,12}(?:\\.\\d{1,4})?)(万|千|w|k)?元?");
    private static final Pattern FULL_DATE =
            Pattern.compile("(?<!\\d)(20\\d\\d)[年./-](\\d{1,2})[月./-](\\d{1,2})(?!\\d)[日号]?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})号");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private Numerals() {}

    /** The text with its numbers in one form; punctuation must still stand, because a date needs it. */
    static String normal(String text) {
        String arabic = withoutChinese(text);
        if (arabic.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return arabic;
        }
        // an expression walks the text from each character on; most texts lack what it begins with
        String ungrouped =
                arabic.indexOf(',') < 0 ? arabic : GROUPED.matcher(arabic).replaceAll("");
        return sums(dates(ungrouped));
    }

    private static String dates(String text) {
        String dated = !text.contains("20")
                ? text
                : FULL_DATE
                        .matcher(text)
                        .replaceAll(date -> number(date.group(1)) + "年" + number(date.group(2)) + "月"
                                + number(date.group(3)) + "日");
        return dated.indexOf('月') < 0
                ? dated
                : DAY.matcher(dated).replaceAll(day -> number(day.group(1)) + "月" + number(day.group(2)) + "日");
    }

    private static String sums(String text) {
        boolean named = text.contains("人民币") || text.contains("rmb");
        String signed = !named && text.indexOf('¥') < 0
                ? text
                : YUAN_SIGN.matcher(text).replaceAll(sum -> yuan(sum.group(1), sum.group(2)));
        boolean money = named || signed.indexOf('元') >= 0 || signed.indexOf('块') >= 0 || signed.indexOf('圆') >= 0;
        return money ? MONEY.matcher(signed).replaceAll(sum -> yuan(sum.group(1), sum.group(2))) : signed;
    }

    /** Each Chinese number before a unit in digits. */
    private static String withoutChinese(String text) {
        StringBuilder out = null;
        Matcher unit = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (CHINESE.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && CHINESE.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            unit = unit == null ? UNIT.matcher(text) : unit;
            long value = unit.region(end, text.length()).lookingAt() ? value(text.substring(i, end)) : -1;
            if (value >= 0) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(value);
                copied = end;
            }
            i = end - 1;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }

    private static String yuan(String digits, String unit) {
        BigDecimal times = unit == null ? BigDecimal.ONE : BigDecimal.valueOf(scale(unit.charAt(0)));
        return new BigDecimal(digits).multiply(times).stripTrailingZeros().toPlainString() + "元";
    }

    private static long scale(char unit) {
        return switch (unit) {
            case '十' -> 10;
            case '百' -> 100;
            case '千', 'k' -> 1_000;
            case '万', 'w' -> 10_000;
            default -> 1;
        };
    }

    /** The value of a number in Chinese characters, or -1 if the characters make none. */
    static long value(String written) {
        if (written.chars().noneMatch(c -> "十百千万".indexOf(c) >= 0)) {
            return spelled(written);
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        long last = 1;
        for (char c : written.toCharArray()) {
            long scale = scale(c);
            if (scale == 1) {
                digit = digit(c);
                last = c == '零' || c == '〇' ? 1 : last;
            } else if (scale == 10_000) {
                total = (total + section + Math.max(digit, 0)) * scale;
                section = 0;
                digit = -1;
                last = scale;
            } else {
                section += (digit < 0 ? 1 : digit) * scale;
                digit = -1;
                last = scale;
            }
        }
        // 三千五 is 3500: a digit at the end counts in tenths of the unit before it
        return total + section + (digit > 0 ? digit * Math.max(last / 10, 1) : 0);
    }

    private static long spelled(String written) {
        if (written.length() > 12) {
            return -1;
        }
        long value = 0;
        for (char c : written.toCharArray()) {
            value = value * 10 + digit(c);
        }
        return value;
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
