package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.Mailbox;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Telephone;

/** A consumer looks after the own account. */
@QuarkusTest
class AccountJourneyTest extends BrowserJourney {

    @Inject
    Limits limits;

    private static final String NEW = "油盐酱醋 叮当响 2027";

    @Test
    void seesTheAccountAndChangesThePassword() {
        Registered somebody = Registered.somebody();
        somebody.browser();
        signIn(somebody.user(), somebody.password());
        Page page = page();
        page.locator(".who-name").click();
        assertThat(page.locator("h1")).hasText("我的账号");
        assertThat(page.getByText("正在使用")).hasCount(1);
        look("account");

        page.locator("a[href='/account/password']").click();
        fill("wrong word 2026", "12345678", "12345678");
        press("修改密码");
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        look("account-password-wrong");
        fill(somebody.password(), NEW, NEW);
        press("修改密码");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("密码已修改");
        assertThat(page.locator("main tbody tr")).hasCount(1);
    }

    @Test
    void changesTheMobileNumberWithACodeFromBoth() {
        Registered somebody = Registered.somebody();
        Telephone other = new Telephone();
        limits.clear("code-number +86" + somebody.telephone().number());
        String before = somebody.telephone().code();
        signIn(somebody.user(), somebody.password());
        Page page = open("/account/mobile");
        look("account-mobile");
        press("发送验证码");
        page.locator("#code").fill("000000");
        page.locator("#mobile").fill(other.number());
        press("发送验证码");
        assertThat(page.locator("#code-error")).isVisible();
        look("account-mobile-new-wrong");
        page.locator("#code").fill(somebody.telephone().code(before));
        press("发送验证码");
        assertThat(page.locator("h1")).hasText("第二步：新的号码");
        look("account-mobile-code");
        page.locator("#code").fill(other.code());
        press("修改手机号码");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已修改");
        open("/account/email");
        press("修改电子邮箱");
        assertThat(page.locator("#current-error")).isVisible();
        look("account-email-wrong");
        Mailbox mailbox = new Mailbox();
        page.locator("#email").fill(mailbox.address());
        page.locator("#current").fill(somebody.password());
        press("修改电子邮箱");
        page.locator("#code").fill("12345");
        press("确认邮箱");
        assertThat(page.locator("#code-error")).isVisible();
        look("account-email-code-wrong");
        page.locator("#code").fill(mailbox.code());
        press("确认邮箱");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已修改");
    }

    @Test
    void setsANewPasswordThroughTheTelephone() {
        Registered somebody = Registered.somebody();
        limits.clear("code-number +86" + somebody.telephone().number());
        String before = somebody.telephone().code();
        Page page = open("/sign-in");
        follow("忘记密码");
        assertThat(page.locator("altcha-widget input[type=checkbox]")).isVisible();
        page.locator("#mobile").fill(somebody.telephone().number());
        assertThat(page.locator("altcha-widget .altcha"))
                .hasAttribute("data-state", "verified", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        look("forgotten");
        press("发送验证码");
        String code = somebody.telephone().code(before);
        page.locator("#code").fill(code);
        page.locator("#password").fill("12345678");
        page.locator("#again").fill("12345678");
        press("设置新密码");
        assertThat(page.locator("#password-error")).isVisible();
        look("password-reset-wrong");
        page.locator("#code").fill(code);
        page.locator("#password").fill(NEW);
        page.locator("#again").fill(NEW);
        press("设置新密码");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("新密码已设置");
        signInByCode(page, somebody, code);
        assertThat(page.locator(".who-name")).containsText(somebody.user());
    }

    private void signInByCode(Page page, Registered somebody, String before) {
        limits.clear("code-number +86" + somebody.telephone().number());
        open("/sign-in");
        look("sign-in");
        follow("用短信验证码登录");
        page.locator("#mobile").fill("12315");
        press("发送验证码");
        assertThat(page.locator("#mobile-error")).isVisible();
        look("sign-in-mobile-wrong");
        page.locator("#mobile").fill(somebody.telephone().number());
        assertThat(page.locator("altcha-widget .altcha"))
                .hasAttribute("data-state", "verified", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        press("发送验证码");
        page.locator("#code").fill("12345");
        press("登录");
        assertThat(page.locator("#code-error")).isVisible();
        look("sign-in-code-wrong");
        page.locator("#code").fill(somebody.telephone().code(before));
        press("登录");
    }

    @Test
    void closesTheAccountAfterReadingWhatThatMeans() {
        Registered somebody = Registered.somebody();
        signIn(somebody.user(), somebody.password());
        Page page = open("/account");
        follow("下载我的数据");
        look("account-export");
        page.locator("#current").fill(somebody.password());
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("下载")))
                .isVisible();
        String file = page.waitForDownload(() -> press("下载")).suggestedFilename();
        Assertions.assertThat(file).isEqualTo("open12315-account.json");
        open("/account/close");
        page.locator("#current").fill(somebody.password());
        press("注销账号");
        assertThat(page.locator("#sure-error")).isVisible();
        look("account-close-wrong");
        page.locator("#current").fill(somebody.password());
        page.getByText("我知道注销后不能恢复").click();
        press("注销账号");
        assertThat(page.locator("h1")).hasText("账号已注销");
        assertThat(page.locator(".who-name")).hasCount(0);
        look("account-closed");
    }

    private void fill(String current, String password, String again) {
        page().locator("#current").fill(current);
        page().locator("#password").fill(password);
        page().locator("#again").fill(again);
    }
}
