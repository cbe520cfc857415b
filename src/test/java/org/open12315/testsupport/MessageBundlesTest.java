package org.open12315.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every message bundle of every room says everything in both languages. */
class MessageBundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    @TestFactory
    Stream<DynamicTest> speaksBothLanguages() {
        return new ClassFileImporter()
                .importPackages("org.open12315").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(bundle -> DynamicTest.dynamicTest(bundle.getSimpleName(), () -> check(bundle)));
    }

    private static void check(JavaClass bundle) throws IOException {
        String name = bundle.getAnnotationOfType(MessageBundle.class).value();
        Properties english = read("messages/" + name + "_en.properties");
        Properties chinese = read("messages/" + name + "_zh-CN.properties");
        TreeSet<String> keys = new TreeSet<>();
        for (JavaMethod method : bundle.getMethods()) {
            keys.add(method.getName());
            String inChinese = method.tryGetAnnotationOfType(Message.class)
                    .map(Message::value)
                    .filter(text -> !Message.DEFAULT_NAME.equals(text) && !text.isEmpty())
                    .orElse(chinese.getProperty(method.getName(), ""));
            String inEnglish = english.getProperty(method.getName(), "");
            assertThat(inChinese).as("%s in Chinese", method.getName()).isNotBlank();
            assertThat(placeholders(inEnglish))
                    .as("placeholders of %s", method.getName())
                    .isEqualTo(placeholders(inChinese));
            assertThat(inEnglish).as("%s in English", method.getName()).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .as("keys of messages/%s_en.properties", name)
                .isEqualTo(keys);
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
                properties.load(text);
            }
        }
        return properties;
    }
}
