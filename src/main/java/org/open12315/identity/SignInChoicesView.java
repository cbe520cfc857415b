package org.open12315.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.open12315.web.Frame;

/** The providers of identities that the sign-in page offers; templates reach it as {@code {inject:signInChoices}}. */
@Named("signInChoices")
@RequestScoped
public class SignInChoicesView {

    /** One of them: what its button says, and where it leads. */
    public record Choice(String label, String path) {}

    private final IdentityConfig config;
    private final Frame frame;

    SignInChoicesView(IdentityConfig config, Frame frame) {
        this.config = config;
        this.frame = frame;
    }

    /** In the order of their names in the configuration. */
    public List<Choice> all() {
        boolean english = frame.language().tag().startsWith("en");
        return new TreeMap<>(config.providers())
                .entrySet().stream()
                        .map(one -> new Choice(label(one, english), ProviderTenants.PATH + one.getKey()))
                        .toList();
    }

    /** The name of one in the language of the page. */
    String label(String provider) {
        return all().stream()
                .filter(choice -> choice.path().equals(ProviderTenants.PATH + provider))
                .map(Choice::label)
                .findFirst()
                .orElse(provider);
    }

    private static String label(Map.Entry<String, IdentityConfig.Provider> one, boolean english) {
        String chinese = one.getValue().label();
        return english ? one.getValue().labelEn().orElse(chinese) : chinese;
    }
}
