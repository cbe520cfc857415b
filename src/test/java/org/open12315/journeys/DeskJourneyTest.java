package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.casework.FiledCases;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;

/** A day at the desk in a browser: signing in with a slip, the list by keyboard, the clearing desk, signing out. */
@QuarkusTest
class DeskJourneyTest extends BrowserJourney {

    @Inject
    SignIn signIn;

    @Inject
    FiledCases cases;

    @Test
    void aWrongPasswordIsSaidAndTheNameStays() {
        KnownAccount officer = signIn.officer("330110");
        signIn(officer.userName(), "not-the-password");
        assertThat(page()).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page().locator("input[name=user]")).hasValue(officer.userName());
        assertThat(page().locator("input[name=password]")).hasValue("");
        look("sign-in-wrong");
        page().locator("input[name=password]").fill(SignIn.PASSWORD);
        page().keyboard().press("Enter");
        assertThat(page().locator("h1")).hasText("工作台");
    }

    @Test
    void acceptsFromTheListByKeyboardAndIsBackInTheSameList() {
        String shop = FiledCases.business();
        String number = cases.complaint(signIn.consumer(), "330108", shop, "电动自行车电池用了两个月就鼓包，商家不给换。");
        enter(signIn.officer("330108"));
        Page page = open("/worklist?sort=received");
        page.getByLabel("查找").focus();
        page.keyboard().type(shop);
        page.keyboard().press("Enter");
        assertThat(page.locator(".case-table")).containsText(shop);
        look("desk-found");
        tabTo("a[href*='/cases/" + number + "']");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(shop);
        tabTo("details[open] textarea");
        page.keyboard().type("已电话联系商家");
        tabTo("details[open] button");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已完成：受理");
        assertThat(page.locator(".timeline").first()).containsText("已电话联系商家");
        tabTo(".back");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=q]")).hasValue(shop);
        assertThat(page.locator("select[name=sort]")).hasValue("received");
        tabTo("a[href*='who=mine']");
        page.keyboard().press("Enter");
        assertThat(page.locator(".case-table")).containsText(shop);
        look("desk-mine");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".case-table")).isVisible();
        assertThat(page.locator(".filters")).isHidden();
        assertThat(page.locator(".tabs")).isHidden();
    }

    @Test
    void theClearingDeskAssignsAfterASlip() {
        String number =
                cases.complaint(signIn.consumer(), "330100", FiledCases.business(), "在杭州的路边摊买到假货，只记得在湖边，不知道是哪个区。");
        enter(signIn.officer("330100"));
        Page page = open("/cases/" + number);
        assertThat(page.locator(".case-marks")).containsText("待分送");
        look("clearing-case");
        page.locator("details[open] button").click();
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        look("clearing-wrong");
        page.locator("details[open] textarea").fill("电话核实，摊位在西湖区");
        page.locator("select:has(option[value='330000'])").first().selectOption("330000");
        page.locator("select:has(option[value='330100'])").first().selectOption("330100");
        page.locator("select:has(option[value='330106'])").first().selectOption("330106");
        page.locator("details[open] button").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已经转出");
        look("clearing-moved");
    }

    @Test
    void signingOutEndsTheDay() {
        enter(signIn.officer("330110"));
        press("退出");
        assertThat(page().locator("h1")).isVisible();
        open("/worklist");
        assertThat(page()).hasURL(Pattern.compile(".*/sign-in$"));
    }

    private void enter(KnownAccount account) {
        openWindow(true);
        signIn(account.userName(), SignIn.PASSWORD);
        page().waitForURL(address -> !address.contains("/sign-in"));
    }
}
