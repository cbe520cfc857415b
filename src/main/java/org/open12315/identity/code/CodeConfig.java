package org.open12315.identity.code;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Codes by text message, and the human check before them. */
@ConfigMapping(prefix = "open12315.identity.code")
public interface CodeConfig {

    /** How long a code is right. */
    @WithDefault("5m")
    Duration life();

    /** Tries of one code. Together with {@link #perNumberADay} they bound the luck of a guesser: 50 in a million a day. */
    @WithDefault("5")
    int tries();

    /** Between two messages to one number. */
    @WithDefault("1/1m")
    Rate perNumber();

    @WithDefault("5/1h")
    Rate perNumberAnHour();

    /** Counted in the database, for all machines together. */
    @WithDefault("10")
    int perNumberADay();

    /** A town hall or a school shares one address. */
    @WithDefault("30/1h")
    Rate perAddress();

    @WithDefault("3000/1h")
    Rate inAll();

    /** For browsers without script, which cannot do the human check: few, so that they are no way round it. */
    @WithDefault("3/1h")
    Rate withoutCheckPerAddress();

    @WithDefault("120/1h")
    Rate withoutCheckInAll();

    /** How long a code by mail is right: mails take their time. */
    @WithDefault("30m")
    Duration emailLife();

    /** Mails of one account, whatever the address. */
    @WithDefault("5/1h")
    Rate emailPerAccount();

    /** Mails to one address, whoever asks: nobody's mailbox is filled from here. */
    @WithDefault("5/1h")
    Rate emailPerRecipient();

    @WithDefault("3000/1h")
    Rate emailInAll();

    /** Highest number of the human check's search; 50,000 hashes take a telephone about half a second. */
    @WithDefault("50000")
    long humanCheckEffort();

    /** How long a challenge of the human check can be answered. */
    @WithDefault("20m")
    Duration humanCheckLife();
}
