package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.testsupport.BrowserJourney;

@QuarkusTest
class HomeJourneyTest extends BrowserJourney {

    @Test
    void readsTheHomePageInTwoLanguagesAndLargePrint() {
        Page page = open("/");
        assertThat(page.locator("h1")).hasText("消费遇到问题，在这里说清楚");
        look("home");

        follow("English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Trouble with something you bought? Tell it here");
        look("home-en");

        follow("中文");
        follow("长辈版");
        assertThat(page.locator("html")).hasAttribute("data-print", "large");
        look("home-large");
    }

    @Test
    void jumpsToTheContentByKeyboard() {
        Page page = open("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    void showsEveryPartOfTheDesign() {
        Page page = open("/styleguide?wrong=true");
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page.locator(".error-summary")).isFocused();
        look("styleguide");
        page.locator(".error-summary a").nth(1).click();
        assertThat(page.locator("#facts")).isFocused();
        page.locator("#facts").fill("电饭煲不通电");
        assertThat(page.locator("#facts-counter")).hasText("还可以输入 1994 个字");
    }

    @Test
    void showsTheDeskOfAnOfficer() {
        open("/styleguide/desk");
        look("styleguide-desk");
    }

    @Test
    void worksWithoutScript() {
        openWindow(false);
        Page page = open("/");
        follow("English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
}
