package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.Registered;

/** A passkey from beginning to end, with the virtual authenticator of the browser. */
@QuarkusTest
class PasskeyJourneyTest extends BrowserJourney {

    private CDPSession devices;
    private JsonObject device;

    @Test
    void makesAPasskeySignsInWithItAndRemovesIt() {
        Registered somebody = Registered.somebody();
        signIn(somebody.user(), somebody.password());
        Page page = page();
        plugIn();
        open("/account");
        page.locator("a[href='/account/passkeys']").click();
        follow("添加通行密钥");
        page.locator("#name").fill("我的手机");
        page.locator("#current").fill("wrong word 2026");
        press("继续");
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page.locator("#name")).hasValue("我的手机");
        look("passkey-new-wrong");
        page.locator("#current").fill(somebody.password());
        press("继续");
        assertThat(button("创建")).isVisible();
        look("passkey-create");
        press("创建");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("通行密钥已添加");
        assertThat(page.locator("main tbody tr")).containsText("还没有用过");

        press("退出");
        open("/sign-in");
        look("sign-in-passkey");
        says(false);
        press("用通行密钥登录");
        assertThat(page.getByText("没有完成")).isVisible();
        says(true);
        press("用通行密钥登录");
        assertThat(page.locator(".who-name")).containsText(somebody.user());

        open("/account/passkeys");
        assertThat(page.locator("main tbody tr")).not().containsText("还没有用过");
        look("passkeys");
        page.locator("main tbody a").click();
        look("passkey-remove");
        page.locator("#current").fill(somebody.password());
        press("删除");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("通行密钥已删除");
        assertThat(page.getByText("还没有通行密钥")).isVisible();

        openWindow(false);
        assertThat(open("/sign-in").locator("input[name=password]")).isVisible();
        assertThat(button("用通行密钥登录")).hasCount(0);
    }

    private Locator button(String words) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    /** A telephone of its own, which asks its owner for the finger. */
    private void plugIn() {
        devices = page().context().newCDPSession(page());
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject virtual = new JsonObject();
        virtual.add("options", options);
        device = devices.send("WebAuthn.addVirtualAuthenticator", virtual);
    }

    /** Whether the finger is the right one. */
    private void says(boolean right) {
        JsonObject finger = device.deepCopy();
        finger.addProperty("isUserVerified", right);
        devices.send("WebAuthn.setUserVerified", finger);
    }
}
