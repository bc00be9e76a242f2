/** Puts a day into the phone's calendar; answers what became of it. */
export function remember(day: string, title: string): Promise<string> {
  const nine = Date.parse(`${day}T09:00:00+08:00`) / 1000;
  return new Promise((resolve) => {
    wx.addPhoneCalendar({
      title,
      startTime: nine,
      allDay: true,
      alarm: true,
      alarmOffset: 0,
      success: () => resolve('已经加到手机日历'),
      fail: () => resolve('没有加上。请在手机设置里允许微信使用日历'),
    });
  });
}
