package org.open12315.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.testsupport.BrowserJourney;
import org.open12315.testsupport.SignIn;
import org.open12315.testsupport.Waiting;

/** Filing through the pages, from the home page to the case in one's own list. */
@QuarkusTest
class FilingJourneyTest extends BrowserJourney {

    @Inject
    SignIn signIn;

    @Test
    void filesAComplaintWithoutScript() {
        openWindow(false);
        Page page = open("/");
        go("我要投诉");
        assertThat(page.locator("h1")).hasText("我要投诉或举报");
        assertThat(page.locator("main")).containsText("投诉和举报有什么不同");
        assertThat(page.getByLabel("投诉", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        FilingForm form = new FilingForm(page).next();
        assertThat(page.locator(".steps-text")).hasText("第 1 步，共 6 步");
        form.against(FilingForm.SHOP).what(FilingForm.FACTS).want().who();
        form.heading("请核对后提交");
        assertThat(page.locator(".summary")).containsText("浙江省杭州市余杭区");
        assertThat(page.locator(".summary")).containsText("退款、赔偿");
        form.press("提交");
        KnownAccount consumer = signIn.consumer();
        page.locator("input[name=user]").fill(consumer.userName());
        page.locator("input[name=password]").fill(SignIn.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        form.heading("请核对后提交").press("提交");
        String number = form.receipt();
        go("我的办件");
        page.locator("main a[href='/my/cases/" + number + "']").press("Enter");
        assertThat(page.locator("main")).containsText("漏电跳闸");
        seeTheCaseArrive(number);
        assertThat(page.locator(".timeline")).containsText("余杭区市场监督管理局");
    }

    @Test
    void goesOnAfterTheBrowserWasClosed() {
        open("/file?kind=complaint");
        new FilingForm(page()).next().against(FilingForm.SHOP);
        page().locator("#facts").fill(FilingForm.FACTS);
        // by itself, before anything is sent
        assertThat(page().locator("#saved")).hasText(Pattern.compile("已保存：[0-9]{2}:[0-9]{2}"));
        reopenWindow();
        open("/");
        assertThat(page().locator("main")).containsText("您有没写完的");
        follow("继续填写");
        assertThat(page().locator("h1")).hasText("发生了什么事？");
        assertThat(page().locator("#facts")).hasValue(FilingForm.FACTS);
    }

    @Test
    void goesOnWithTheSameAccountElsewhere() {
        KnownAccount consumer = enter();
        open("/file?kind=complaint");
        new FilingForm(page()).next().against(FilingForm.SHOP).what(FilingForm.FACTS);
        openWindow(true);
        signIn(consumer.userName(), SignIn.PASSWORD);
        page().waitForURL(address -> !address.contains("/sign-in"));
        open("/my/cases");
        follow("投诉：" + FilingForm.SHOP);
        new FilingForm(page()).want().who().heading("请核对后提交").press("提交").receipt();
    }

    @Test
    void filesAReportWithTheNameAndWithoutIt() {
        enter();
        for (boolean anonymous : new boolean[] {false, true}) {
            open("/file?kind=report");
            FilingForm form = new FilingForm(page()).next();
            // two matters: of one and the same the second would be linked to the first
            form.against(anonymous ? "仓前新鲜果业" : FilingForm.SHOP)
                    .what(anonymous ? "把隔夜的切块水果换了日期标签再卖，冰柜里有三箱没有标签的果切。" : FilingForm.FACTS)
                    .act();
            assertThat(page().locator(".steps-text")).hasText("第 5 步，共 6 步");
            if (anonymous) {
                form.anonymous();
                assertThat(page().locator(".summary")).containsText("匿名举报");
            } else {
                form.named();
                assertThat(page().locator(".summary")).containsText("13905710001");
            }
            form.heading("请核对后提交").press("提交");
            String number = form.receipt();
            assertThat(page().locator("main")).containsText("15 个工作日");
            seeTheCaseArrive(number);
        }
    }

    @Test
    void filesInEnglish() {
        enter();
        open("/file?kind=complaint");
        new FilingForm(page()).next();
        // in the middle of the way, and what is on it stays
        page().locator("#name").fill(FilingForm.SHOP);
        assertThat(page().locator("#saved")).containsText("已保存");
        follow("English");
        assertThat(page().locator("#name")).hasValue(FilingForm.SHOP);
        FilingForm form = FilingForm.english(page());
        form.against(FilingForm.SHOP);
        form.next();
        assertThat(page()).hasTitle(Pattern.compile("^Error:.What happened\\?.*"));
        assertThat(page().locator(".error-summary")).containsText("Choose what kind of problem");
        look("file-what-en-wrong");
        form.what(FilingForm.FACTS).want().who().heading("请核对后提交");
        assertThat(page().locator(".summary")).containsText("Refund, Compensation");
        look("file-check-en");
        form.press("提交");
        form.receipt();
        assertThat(page().locator("h1")).hasText("Received");
    }

    @Test
    void leadsBackToTheOpenQuestionAndFromAChangeToTheCheck() {
        enter();
        open("/file?kind=complaint");
        FilingForm form = new FilingForm(page()).next();
        String draft = draft();
        open(draft + "/check");
        form.heading("您要投诉或举报谁？");
        form.against(FilingForm.SHOP).what(FilingForm.FACTS).want().who().heading("请核对后提交");
        page().locator(".summary-row", new Page.LocatorOptions().setHasText("涉及金额"))
                .getByRole(AriaRole.LINK)
                .click();
        form.heading("发生了什么事？");
        page().locator("#amount").fill("1,299.50");
        form.next().heading("请核对后提交");
        assertThat(page().locator(".summary")).containsText("¥1299.50");
    }

    @Test
    void sendsOnceHoweverOftenTheButtonIsPressed() {
        enter();
        open("/file?kind=complaint");
        FilingForm form = new FilingForm(page()).next();
        String draft = draft();
        form.against(FilingForm.SHOP).what(FilingForm.FACTS).want().who().heading("请核对后提交");
        Page otherTab = page().context().newPage();
        otherTab.navigate(draft + "/check");
        page().locator("main button[type=submit]").dblclick();
        String number = form.receipt();
        otherTab.locator("main button[type=submit]").click();
        assertThat(otherTab).hasURL(Pattern.compile(".*/receipts/" + number));
        open("/my/cases");
        assertThat(page().locator(".own-case")).hasCount(1);
    }

    @Test
    void tellsOfARepeatAndTakesThatItIsAnotherMatter() {
        enter();
        String shop = "余杭晨光文具店" + System.nanoTime() % 100_000;
        String first = file(shop, FilingForm.FACTS);
        seeTheCaseArrive(first);
        String again = file(shop, FilingForm.FACTS + "请尽快处理！");
        // the page asks by itself until the stages behind it have spoken
        assertThat(page().locator(".notice")).containsText("已与您先前的提交合并办理");
        look("receipt-repeated");
        follow("这是另一件事？请告诉我们");
        assertThat(page().locator("#another-matter")).isInViewport();
        assertThat(page().locator("main")).containsText("并案办理");
        look("my-case-repeated");
        press("这是另一件事");
        assertThat(page()).hasTitle(Pattern.compile("^错误：.*"));
        assertThat(page().locator("#separateReason-error")).containsText("请写明原因");
        page().locator("#separateReason").fill("上次是电饭煲，这次是同一天买的电热水壶。");
        press("这是另一件事");
        assertThat(page().locator(".timeline")).containsText("已作为另一件事单独办理");
        assertThat(page().locator("main")).containsText("待受理");
        assertThat(page().locator("#another-matter")).hasCount(0);
        open("/my/cases");
        assertThat(page().locator(".own-case")).hasCount(2);
        page().locator("a[href='/my/cases/" + again + "']").click();
        look("my-case-separate");
    }

    private String file(String shop, String facts) {
        open("/file?kind=complaint");
        FilingForm form = new FilingForm(page()).next();
        form.against(shop).what(facts).want().who().heading("请核对后提交");
        return form.press("提交").receipt();
    }

    private KnownAccount enter() {
        KnownAccount consumer = signIn.consumer();
        signIn(consumer.userName(), SignIn.PASSWORD);
        page().waitForURL(address -> !address.contains("/sign-in"));
        return consumer;
    }

    private String draft() {
        String address = page().url();
        return address.substring(0, address.lastIndexOf('/'));
    }

    /** Follows a link by key: a click waits for frames, which do not come where scripts are off. */
    private void go(String words) {
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .press("Enter");
    }

    /** The stages work beside the pages: one reloads until the case stands in a worklist. */
    private void seeTheCaseArrive(String number) {
        Waiting.until("the case stands in a worklist", Duration.ofSeconds(60), () -> {
            open("/my/cases/" + number);
            return page().locator(".timeline").count() > 0;
        });
        assertThat(page().locator("main")).containsText(Pattern.compile("待受理|待核查"));
    }
}
