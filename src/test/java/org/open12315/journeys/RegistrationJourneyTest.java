package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.Documents;
import org.open12315.testsupport.Telephone;

@QuarkusTest
class RegistrationJourneyTest extends BrowserJourney {

    private static final String PASSWORD = "锅碗瓢盆 叮当响 2026";

    @Inject
    Limits limits;

    private final Telephone telephone = new Telephone();

    @Test
    void registersWithTheHumanCheckAndTellsWhatIsWrong() {
        Page page = open("/register");
        assertThat(page.locator("altcha-widget input[type=checkbox]")).isVisible();
        look("register");
        fill("王", "12345678", "12345678", "1381234");
        press("发送验证码");
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page.locator("#user")).hasValue("王");
        look("register-wrong");

        fill("小王_" + Long.toString(System.nanoTime(), 36), PASSWORD, PASSWORD, telephone.number());
        assertThat(page.locator("altcha-widget .altcha"))
                .hasAttribute("data-state", "verified", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        look("register-checked");
        press("发送验证码");
        assertThat(page.locator("h1")).hasText("输入短信验证码");
        look("register-code");
        page.locator("#code").fill("000000");
        press("下一步");
        assertThat(page.locator(".error-summary")).isVisible();
        page.locator("#code").fill(telephone.code());
        press("下一步");

        assertThat(page.locator("h1")).hasText("您是谁");
        page.locator("#name").fill("张伟");
        page.locator("#documentKind").selectOption("resident-card");
        page.locator("#documentNumber").fill("110105194912310021");
        press("完成注册");
        assertThat(page.locator("#documentNumber-error")).containsText("逐位核对");
        look("register-person-wrong");
        page.locator("#documentNumber").fill(Documents.residentNumber("110105", "20200101", 7));
        press("完成注册");
        assertThat(page.locator("h1")).containsText("请监护人来办");
        look("register-guardian");
        open("/register/person");
        page.locator("#name").fill("张伟");
        page.locator("#documentKind").selectOption("resident-card");
        page.locator("#documentNumber").fill(Documents.residentNumber());
        press("完成注册");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已注册");
        open("/development-inbox");
        look("development-inbox");
    }

    @Test
    void registersWithoutScript() {
        limits.clear("code-unchecked-address 127.0.0.1");
        openWindow(false);
        Page page = open("/register");
        assertThat(page.getByText("您的浏览器没有运行脚本")).isVisible();
        fill("无脚本_" + Long.toString(System.nanoTime(), 36), PASSWORD, PASSWORD, telephone.number());
        page.locator("#mobile").press("Enter");
        page.locator("#code").fill(telephone.code());
        page.locator("#code").press("Enter");
        assertThat(page.locator("h1")).hasText("您是谁");
        limits.clear("code-unchecked-address 127.0.0.1");
    }

    private void fill(String user, String password, String again, String mobile) {
        page().locator("#user").fill(user);
        page().locator("#password").fill(password);
        page().locator("#again").fill(again);
        page().locator("#mobile").fill(mobile);
    }
}
