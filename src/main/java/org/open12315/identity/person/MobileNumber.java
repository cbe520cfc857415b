package org.open12315.identity.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that can take text messages, as Google's libphonenumber knows the numbering plans.
 *
 * @param e164 {@code +8613812345678}
 */
public record MobileNumber(String e164) {

    /** Mainland China, and where holders of the permits come from. Others would invite messages to dear numbers abroad. */
    private static final Set<String> REGIONS = Set.of("CN", "HK", "MO", "TW");

    /** libphonenumber skips words before a number and reads letters as keys: a user name with digits would be a number. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}_]");

    /** Reads what people type: blanks, dashes, full-width digits, with +86 or without. */
    public static Optional<MobileNumber> parse(String typed) {
        if (typed == null || typed.length() > 40 || WORDS.matcher(typed).find()) {
            return Optional.empty();
        }
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = plans.parse(Normalizer.normalize(typed, Normalizer.Form.NFKC), "CN");
            PhoneNumberType type = plans.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
            return mobile && REGIONS.contains(plans.getRegionCodeForNumber(number))
                    ? Optional.of(new MobileNumber(plans.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** As people in the mainland write it, {@code 13812345678}; others with their country code. */
    public String national() {
        return e164.startsWith("+86") ? e164.substring(3) : e164;
    }

    /** {@code 138****5678}. */
    public String masked() {
        String national = national();
        return national.substring(0, 3) + "****" + national.substring(national.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
