package org.open12315.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.open12315.kernel.gateway.Endpoint;

/** How messages reach people. With nothing set, a development start shows them on a page and production sends none. */
@ConfigMapping(prefix = "open12315.notice")
public interface NoticeConfig {

    Sms sms();

    Mail mail();

    /** How long what became of a message is kept; its content is erased at once. */
    @WithDefault("30d")
    Duration keep();

    /** How often a message is tried. */
    interface Tries {

        /** Tries of one message, the first one included. */
        @WithDefault("4")
        int attempts();

        /** Pause after the first try that failed; each further one is twice as long. */
        @WithDefault("2s")
        Duration pause();
    }

    /** The mail server itself is configured by {@code quarkus.mailer.*}: host, port, user, password, TLS. */
    interface Mail extends Tries {

        /** The sender, {@code noreply@example.org}; without one no mail is sent. */
        Optional<String> from();

        /** Servers that turn strangers away at first take them after some minutes. */
        @Override
        @WithDefault("7")
        int attempts();

        @Override
        @WithDefault("10s")
        Duration pause();
    }

    interface Sms extends Tries {

        /** The gateway; without an address there is none. */
        Http http();
    }

    /**
     * A gateway that takes one request a message. Placeholders in address, headers and body: {@code {mobile}} (without
     * +86), {@code {e164}}, {@code {text}}, {@code {template}}, {@code {id}}, {@code {timestamp}}, and each parameter of
     * the message such as {@code {code}}. Its {@code refusal} makes another try useless, for example a number that does
     * not exist.
     */
    interface Http extends Endpoint {
        @Override
        @WithDefault("{\"mobile\":\"{mobile}\",\"text\":\"{text}\"}")
        String body();

        /** The gateway's own name of the template, for each {@link MessageKind#key}. */
        Map<String, String> templates();
    }
}
