package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the worklist and of the overview. English: {@code messages/worklist_en.properties}. */
@MessageBundle("worklist")
interface WorklistMessages {

    // --- the list ---

    @Message("工作台")
    String worklist();

    @Message("总览")
    String overview();

    @Message("办件列表")
    String list();

    @Message("办件分类")
    String traysLabel();

    @Message("待处理")
    String trayToDecide();

    @Message("办理中")
    String trayRunning();

    @Message("待告知办结")
    String trayToFinish();

    @Message("并案")
    String trayTogether();

    @Message("已结束")
    String trayDone();

    @Message("全部")
    String trayAll();

    @Message("{count}+")
    String atLeast(int count);

    @Message("筛选")
    String filter();

    @Message("查找")
    String search();

    @Message("商家名称、事情经过或者受理编号")
    String searchHint();

    @Message("商家名称或者受理编号")
    String searchHintWide();

    @Message("类型")
    String kind();

    @Message("投诉和举报")
    String kindBoth();

    @Message("投诉")
    String complaint();

    @Message("举报")
    String report();

    @Message("匿名举报")
    String anonymousReport();

    @Message("期限")
    String due();

    @Message("不限")
    String dueAny();

    @Message("已超期")
    String dueOverdue();

    @Message("今天到期")
    String dueTodayChoice();

    @Message("三个工作日内到期")
    String dueSoon();

    @Message("机关")
    String scope();

    @Message("{authority}及下级")
    String scopeAll(String authority);

    @Message("承办人")
    String who();

    @Message("不限")
    String whoAny();

    @Message("我承办的")
    String whoMine();

    @Message("超期 {count} 件")
    String quickOverdue(String count);

    @Message("今天到期 {count} 件")
    String quickToday(String count);

    @Message("我承办的")
    String quickMine();

    @Message("快捷查看")
    String quickLabel();

    @Message("排序")
    String sort();

    @Message("期限近的在前")
    String sortDeadline();

    @Message("新收到的在前")
    String sortReceived();

    @Message("查找")
    String apply();

    @Message("清除条件")
    String clear();

    @Message("{tray}：{scope}")
    String caption(String tray, String scope);

    @Message("受理编号")
    String number();

    @Message("商家")
    String business();

    @Message("问题")
    String problem();

    @Message("状态")
    String state();

    @Message("期限")
    String deadline();

    @Message("收到")
    String received();

    @Message("承办人")
    String assigned();

    @Message("未领办")
    String nobody();

    @Message("这里现在没有办件。")
    String emptyTray();

    @Message("没有符合条件的办件。")
    String nothingFound();

    @Message("换一个词，或者清除条件再看。")
    String nothingFoundText();

    @Message("回到第一页")
    String firstPage();

    @Message("本页 {count} 件")
    String pageOf(int count);

    @Message("{number} 已经转出，不再由您所在的机关办理。")
    String moved(String number);

    // --- overview ---

    @Message("本机关和下级机关没有办结的办件。")
    String overviewText();

    @Message("未办结")
    String openCases();

    @Message("按机关")
    String openTable();

    @Message("已超期")
    String overdueCases();

    @Message("今天到期")
    String todayCases();

    @Message("查看列表")
    String toList();

    @Message("{authority}（本级）")
    String ownOnly(String authority);
}
