package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Roles;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;

/** The main job from end to end: a complaint is filed, found by the right officer, accepted, settled and closed. */
@QuarkusTest
class ComplaintJourneyTest extends BrowserJourney {

    private static final String FACTS = "11月11日在店里买的电饭煲，第二次使用就漏电跳闸，家里老人被电了一下。\n去店里三次都不给退，说包装拆了。";

    @Inject
    SignIn signIn;

    @Test
    void aComplaintGoesFromTheConsumerToAClosedCase() {
        KnownAccount consumer = signIn.consumer();
        KnownAccount officer = signIn.officer("330110");
        KnownAccount colleague = signIn.officer("330110");
        String shop = "余杭禾味电器商行" + System.nanoTime() % 100_000;

        String number = file(consumer, shop);
        find(officer, shop, number);
        String late = page().locator("input[name=version]").first().inputValue();
        accept();
        actLate(colleague, number, late);
        consumerSees(consumer, number, "已受理");
        settleAndClose(officer, number);
        consumerSees(consumer, number, "已办结");
        look("journey-consumer-closed");
    }

    @Test
    void anOfficerWorksByKeyboardOnly() {
        KnownAccount consumer = signIn.consumer();
        KnownAccount officer = signIn.officer("330110");
        String number = file(consumer, "余杭晨光文具店" + System.nanoTime() % 100_000);
        enter(officer);
        Page page = open("/cases/" + number);
        tabTo("details[open] textarea");
        page.keyboard().type("已电话联系商家");
        tabTo("details[open] button");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已完成：受理");
        tabTo("summary");
        page.keyboard().press("Enter");
        assertThat(page.locator(".timeline").first()).containsText("已电话联系商家");
    }

    @Test
    void aSupervisorLooksOver() {
        enter(signIn.account(Roles.SUPERVISOR, "330100"));
        Page page = open("/worklist/overview");
        assertThat(page.locator("h1")).hasText("杭州市市场监督管理局");
        look("overview");
        page.locator(".overview-table tr", new Page.LocatorOptions().setHasText("余杭区"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.locator("h1")).hasText("工作台");
        look("worklist-supervisor");
    }

    /** Through the pages, from the first to the receipt. */
    private String file(KnownAccount consumer, String shop) {
        enter(consumer);
        Page page = open("/file");
        page.getByLabel("投诉", new Page.GetByLabelOptions().setExact(true)).check();
        press("下一步");
        page.locator("input[name=name]").fill(shop);
        page.getByLabel("实体店、线下").check();
        chooseYuhang(page);
        page.locator("input[name=address]").fill("五常大道178号");
        press("下一步");
        page.locator("select[name=category]").selectOption("appliances.kitchen");
        page.locator("select[name=problem]").selectOption("quality");
        page.locator("textarea[name=facts]").fill(FACTS);
        page.locator("input[name=amount]").fill("299");
        press("下一步");
        page.getByLabel("退款").check();
        press("下一步");
        assertThat(page.locator("h1")).containsText("证据材料");
        press("下一步");
        page.locator("input[name=personName]").fill("陈慧敏");
        page.locator("input[name=telephone]").fill("13905710001");
        page.locator("input[name=personAddress]").fill("浙江省杭州市余杭区仓前街道良睦路18号");
        press("下一步");
        press("提交");
        assertThat(page.locator(".receipt-number")).hasText(Pattern.compile("[0-9]{6} [0-9]{6} [0-9]{6}"));
        return page.locator(".receipt-number").textContent().replace(" ", "");
    }

    /** The picker of places: each list is asked for when the one before was answered. */
    private static void chooseYuhang(Page page) {
        for (String code : new String[] {"330000", "330100", "330110"}) {
            page.locator("select:has(option[value='" + code + "'])").first().selectOption(code);
        }
    }

    private void find(KnownAccount officer, String shop, String number) {
        enter(officer);
        Page page = open("/worklist?sort=received");
        page.getByLabel("查找").fill(shop);
        press("查找");
        assertThat(page.locator(".case-table")).containsText("剩 7 个工作日");
        look("worklist");
        page.locator(".cell-number a").first().click();
        assertThat(page.locator("h1")).hasText(shop);
        assertThat(page.locator(".facts")).containsText("漏电跳闸");
        look("case");
        page.locator("summary", new Page.LocatorOptions().setHasText("不予受理")).click();
        page.locator("details[open] button").click();
        assertThat(page).hasTitle(Pattern.compile("^错误：.*"));
        look("case-refuse-wrong");
        open("/cases/" + number);
    }

    private void accept() {
        page().locator("details[open] button").click();
        assertThat(page().getByRole(AriaRole.STATUS)).containsText("已完成：受理");
        assertThat(page().locator(".case-marks")).containsText("结束调解");
        look("case-accepted");
    }

    /** A colleague whose page is from before: what was typed is kept, and it says who was faster. */
    private void actLate(KnownAccount colleague, String number, String version) {
        enter(colleague);
        Page page = open("/cases/" + number);
        page.locator("summary", new Page.LocatorOptions().setHasText("终止调解")).click();
        page.locator("details[open] textarea").fill("商家明确拒绝调解");
        page.evaluate(
                "version => document.querySelector('details[open] input[name=version]').value = version", version);
        page.locator("details[open] .choice-input").first().check();
        page.locator("details[open] button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("这件办件已经有了变化");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("受理");
        assertThat(page.locator("details[open] textarea")).hasValue("商家明确拒绝调解");
        look("case-late");
    }

    private void settleAndClose(KnownAccount officer, String number) {
        enter(officer);
        Page page = open("/cases/" + number);
        page.locator("summary", new Page.LocatorOptions().setHasText("记录和解")).click();
        page.locator("details[open] textarea").fill("商家退款299元，消费者退回电饭煲。");
        page.locator("details[open] button").click();
        assertThat(page.locator(".case-marks")).containsText("告知双方结果");
        page.locator("details[open] button").click();
        assertThat(page.locator(".case-marks")).containsText("已办结");
        assertThat(page.locator(".case-steps")).containsText("办件已经结束");
        look("case-closed");
    }

    private void consumerSees(KnownAccount consumer, String number, String state) {
        enter(consumer);
        Page page = open("/my/cases/" + number);
        assertThat(page.locator("main")).containsText(state);
        assertThat(page.locator("main")).containsText("杭州市余杭区市场监督管理局");
    }

    private void enter(KnownAccount account) {
        openWindow(true);
        signIn(account.userName(), SignIn.PASSWORD);
        page().waitForURL(address -> !address.contains("/sign-in"));
    }
}
