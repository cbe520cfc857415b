package org.open12315.identity.flood;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.open12315.identity.code.Rate;

/**
 * How often something may be done, in configuration {@code account 60/1h, device 60/1h, address 6000/1h}. What is left out
 * is not limited.
 */
public final class Allowance {

    /** Who is counted. */
    public enum By {
        /** A consumer, an officer. */
        ACCOUNT,
        /** The account of a house that files for many; it is counted by nothing else. */
        ORGANISATION,
        /** A browser, known by its cookie. Who throws cookies away is still counted by address. */
        DEVICE,
        /** An IPv4 address, or a network of IPv6; a town hall or a whole mobile network may share one. */
        ADDRESS
    }

    private final Map<By, Rate> rates;

    private Allowance(Map<By, Rate> rates) {
        this.rates = rates;
    }

    /**
     * Reads it; called by the configuration.
     *
     * @throws IllegalArgumentException for anything else than words of {@link By} with a {@link Rate} each
     */
    public static Allowance of(String text) {
        Map<By, Rate> rates = new EnumMap<>(By.class);
        Arrays.stream(text.split(",")).map(String::strip).forEach(part -> {
            String[] words = part.split("\\s+", 2);
            if (words.length < 2) {
                throw new IllegalArgumentException("an allowance is 'account 5/1h, address 100/1h', not " + text);
            }
            rates.put(By.valueOf(words[0].toUpperCase(Locale.ROOT)), Rate.of(words[1]));
        });
        return new Allowance(rates);
    }

    Optional<Rate> rate(By by) {
        return Optional.ofNullable(rates.get(by));
    }
}
