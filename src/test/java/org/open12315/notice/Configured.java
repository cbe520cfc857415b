package org.open12315.notice;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.stream.Collectors;

/** The configuration of the room with some keys of {@code open12315.notice.sms.} set. */
final class Configured {

    private Configured() {}

    static NoticeConfig with(Map<String, String> keys) {
        return all(keys.entrySet().stream()
                .collect(Collectors.toMap(entry -> "sms." + entry.getKey(), Map.Entry::getValue)));
    }

    /** The same with keys of {@code open12315.notice.}. */
    static NoticeConfig all(Map<String, String> keys) {
        Map<String, String> full = keys.entrySet().stream()
                .collect(Collectors.toMap(entry -> "open12315.notice." + entry.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(full, "test", 100))
                .withMapping(NoticeConfig.class)
                .build()
                .getConfigMapping(NoticeConfig.class);
    }
}
