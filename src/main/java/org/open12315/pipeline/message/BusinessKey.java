package org.open12315.pipeline.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which submissions against one business travel in order and meet their duplicates. Taken from the name,
 * because every submission has one, while the credit code is known only to some.
 */
public final class BusinessKey {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}\\p{P}\\p{S}]+");
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|个体工商户|旗舰店|专卖店|专营店|官方店)+$");

    private BusinessKey() {}

    /** The name without width, case, punctuation and legal form; never blank for a name that has a letter. */
    public static String of(String name) {
        String plain = NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String stem = LEGAL_FORM.matcher(plain).replaceFirst("");
        return stem.length() >= 2 ? stem : plain;
    }
}
