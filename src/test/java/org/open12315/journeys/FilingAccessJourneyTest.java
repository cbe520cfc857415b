package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;

/** Filing for everybody: with the keyboard alone, on a telephone, with a reader of screens, after mistakes. */
@QuarkusTest
class FilingAccessJourneyTest extends BrowserJourney {

    @Inject
    SignIn signIn;

    @Test
    void filesAComplaintByKeyboardOnly() {
        enter();
        open("/");
        reach("a.button-start[href='/file?kind=complaint']", "Enter");
        reach("main button[type=submit]", "Enter");
        type("#name", FilingForm.SHOP);
        reach("#channel", "Space");
        arrowTo("#division", "330000");
        arrowTo("#division-1", "330100");
        arrowTo("#division-2", "330110");
        type("#address", "五常大道178号");
        submit("发生了什么事？");
        arrowTo("#category", "appliances.kitchen");
        arrowTo("#problem", "quality");
        type("#facts", FilingForm.FACTS);
        type("#amount", "299");
        submit("您希望怎么解决？");
        reach("#wants", "Space");
        reach("#wants-compensation", "Space");
        submit("证据材料");
        reach("form.actions button", "Enter");
        assertThat(page().locator("h1")).hasText("您是谁？");
        type("#personName", "陈慧敏");
        type("#telephone", "13905710001");
        type("#personAddress", "浙江省杭州市余杭区仓前街道良睦路18号");
        submit("请核对后提交");
        assertThat(page().locator(".summary")).containsText("浙江省杭州市余杭区");
        assertThat(page().locator(".summary")).containsText("退款、赔偿");
        reach("main button[type=submit]", "Enter");
        String number = new FilingForm(page()).receipt();
        reach("a[href='/my/cases/" + number + "']", "Enter");
        assertThat(page().locator("main")).containsText("漏电跳闸");
    }

    @Test
    void everyPageOfAComplaintFitsATelephoneAndReadsWell() {
        enter();
        open("/file?kind=complaint");
        look("file-choose");
        FilingForm form = new FilingForm(page()).next();
        look("file-against-empty");
        String draft = draft();
        form.against(FilingForm.SHOP).what(FilingForm.FACTS).want().who();
        for (String step : new String[] {"against", "what", "want", "evidence", "who", "check"}) {
            open(draft + "/" + step);
            assertThat(page().locator("h1")).isVisible();
            look("file-" + step);
        }
        form.press("提交");
        String number = form.receipt();
        look("file-receipt");
        open("/my/cases/" + number);
        look("my-case");
        open("/my/cases");
        look("my-cases");
    }

    @Test
    void everyPageOfAReportFitsATelephoneAndReadsWell() {
        open("/file?kind=report");
        FilingForm form = new FilingForm(page()).next();
        String draft = draft();
        form.against(FilingForm.SHOP).what(FilingForm.FACTS).act();
        look("report-who");
        open(draft + "/act");
        look("report-act");
        open("/");
        look("home-unfinished");
        open("/drafts");
        look("drafts");
        page().locator("a[href$='/discard']").click();
        assertThat(page().locator("h1")).hasText("要删除这份没有写完的吗？");
        look("drafts-discard");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        open("/file");
        FilingForm form = new FilingForm(page()).next();
        wrong("file-choose-wrong", "#kind");
        open("/file?kind=complaint");
        form.next();
        page().locator("#address").fill("文一西路“969”号 <二楼>");
        page().locator("#creditCode").fill("91330110MA2AXYZQ40");
        form.next();
        wrong("file-against-wrong", "#name");
        assertThat(page().locator("#address")).hasValue("文一西路“969”号 <二楼>");
        assertThat(page().locator("#creditCode")).hasValue("91330110MA2AXYZQ40");
        assertThat(page().locator("#creditCode-error")).containsText("统一社会信用代码有误");
        page().locator("#creditCode").fill("");
        form.against(FilingForm.SHOP);
        page().locator("#facts").fill("太短");
        page().locator("#amount").fill("两百多");
        form.next();
        wrong("file-what-wrong", "#category");
        assertThat(page().locator("#facts")).hasValue("太短");
        assertThat(page().locator("#amount")).hasValue("两百多");
        form.what("长".repeat(2001));
        wrong("file-what-long", "#facts");
        assertThat(page().locator("#facts-counter")).hasText("超出了 1 个字");
        form.what(FilingForm.FACTS).next();
        wrong("file-want-wrong", "#wants");
        form.want();
        page().locator("#telephone").fill("12345");
        form.next();
        wrong("file-who-wrong", "#personName");
        assertThat(page().locator("#telephone")).hasValue("12345");
    }

    /** Who goes down the list quickly passes other provinces; what is below them must not come up later. */
    @Test
    void aListThatComesTooLateIsNotShown() {
        List<Route> held = new ArrayList<>();
        // before the first page: a route that is set while a page is being changed misses the requests of the new one
        page().route(Pattern.compile(".*/divisions\\?.*parent=[0-9]{6}.*"), held::add);
        open("/file?kind=complaint");
        new FilingForm(page()).next();
        page().locator("select#division").selectOption("110000");
        page().locator("select#division").selectOption("330000");
        page().waitForCondition(() -> held.size() == 2);
        for (Route one : held) {
            page().waitForResponse(one.request().url(), one::resume);
        }
        assertThat(page().locator("#division-1 option[value='330100']")).hasCount(1);
        assertThat(page().locator(".division-levels select")).hasCount(2);
    }

    /** The title says so, the summary has the focus, and its first link leads into the field. */
    private void wrong(String name, String field) {
        Page page = page();
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page.locator(".error-summary")).isFocused();
        look(name);
        String told = page.locator(".error-summary a").first().textContent();
        assertThat(page.locator(field + "-error")).containsText(told);
        page.locator(".error-summary a").first().click();
        assertThat(page.locator(field)).isFocused();
    }

    private void enter() {
        KnownAccount consumer = signIn.consumer();
        signIn(consumer.userName(), SignIn.PASSWORD);
        page().waitForURL(address -> !address.contains("/sign-in"));
    }

    private String draft() {
        String address = page().url();
        return address.substring(0, address.lastIndexOf('/'));
    }

    private void submit(String heading) {
        reach("main form:has(#saved) button[type=submit]", "Enter");
        assertThat(page().locator("h1")).hasText(heading);
    }

    private void type(String field, String text) {
        reach(field, null);
        page().keyboard().insertText(text);
    }

    /** Goes to it with the tabulator, sees where the focus is, and presses a key there. */
    private void reach(String selector, String key) {
        page().locator(selector).first().waitFor();
        tabTo(selector);
        Object width = page().evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
                + " * (getComputedStyle(document.activeElement).outlineStyle === 'none' ? 0 : 1)");
        assertThat(((Number) width).doubleValue())
                .as("edge of the focus at %s", selector)
                .isGreaterThanOrEqualTo(2);
        if (key != null) {
            page().keyboard().press(key);
        }
    }

    /** Down the list with the arrow, as one who cannot use a mouse does. */
    private void arrowTo(String list, String value) {
        page().locator(list + " option[value='" + value + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        reach(list, null);
        for (int i = 0; i < 150; i++) {
            page().keyboard().press("ArrowDown");
            if (value.equals(page().locator(list).inputValue())) {
                return;
            }
        }
        throw new AssertionError(value + " is not in the list " + list);
    }
}
