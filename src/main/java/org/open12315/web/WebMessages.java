package org.open12315.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame, of the tags and of the error pages. English: {@code messages/web_en.properties}. */
@MessageBundle("web")
interface WebMessages {

    // --- frame ---

    @Message("消费者投诉举报")
    String siteName();

    @Message("跳到正文")
    String skipToContent();

    @Message("主导航")
    String navigation();

    @Message("首页")
    String home();

    @Message("我要投诉/举报")
    String file();

    @Message("我的办件")
    String myCases();

    @Message("查询进度")
    String track();

    @Message("工作台")
    String worklist();

    @Message("数据概览")
    String figures();

    @Message("死信")
    String deadLetters();

    @Message("查看记录")
    String accessLog();

    @Message("到期删除")
    String retention();

    @Message("账号")
    String accounts();

    @Message("账号申诉")
    String appeals();

    @Message("您的账号已被暂停使用，不能提交新的投诉举报。")
    String suspended();

    @Message("查看原因并申诉")
    String suspendedWhy();

    @Message("操作记录")
    String auditTrail();

    @Message("登录")
    String signIn();

    @Message("退出")
    String signOut();

    @Message("已登录：")
    String signedInAs();

    @Message("长辈版")
    String largePrint();

    @Message("标准版")
    String normalPrint();

    @Message("语言：")
    String language();

    @Message("公众服务页面")
    String publicPages();

    @Message("办理系统")
    String console();

    @Message("错误：")
    String errorPrefix();

    @Message("返回")
    String back();

    @Message("本站是用开源软件 open12315 搭建的演示系统，不是任何政府机关的官方网站，也不会把您填写的内容转给有关部门。")
    String notOfficial();

    @Message("开源演示系统，非官方网站")
    String notOfficialShort();

    @Message("页脚")
    String footer();

    @Message("开放接口（OpenAPI）")
    String openApi();

    @Message("许可证：Apache-2.0")
    String licence();

    // --- tags ---

    @Message("选填")
    String optional();

    @Message("有 {count} 处需要修改")
    String errorSummary(int count);

    @Message("还可以输入 {left} 个字")
    String charactersLeft(String left);

    @Message("超出了 {over} 个字")
    String charactersOver(String over);

    @Message("最多 {limit} 个字")
    String charactersLimit(String limit);

    @Message("修改")
    String change();

    @Message("请选择")
    String choose();

    @Message("元")
    String yuan();

    @Message("第 {step} 步，共 {total} 步")
    String stepOf(int step, int total);

    @Message("翻页")
    String paging();

    @Message("上一页")
    String previous();

    @Message("下一页")
    String next();

    @Message("受理编号")
    String receiptNumber();

    @Message("复制编号")
    String copy();

    @Message("已复制")
    String copied();

    @Message("提示")
    String notice();

    @Message("已保存")
    String saved();

    @Message("草稿暂时没有保存上，请稍后再试")
    String notSaved();

    @Message("省（自治区、直辖市）")
    String pickProvince();

    @Message("市（地区、自治州）")
    String pickCity();

    @Message("县（区、市）")
    String pickCounty();

    @Message("乡镇（街道），不清楚可以不选")
    String pickTownship();
}
