const list = (words: string) => words.split(/\s+/).filter(Boolean);

/** The commonest surnames in both scripts. */
export const surnames = list(`
  李 王 张 張 刘 劉 陈 陳 杨 楊 赵 趙 黄 黃 周 吴 吳 徐 孙 孫 胡 朱 高 林 何 郭 马 馬 罗 羅 梁 宋 郑 鄭 谢 謝 韩 韓 唐 冯 馮
  于 董 萧 蕭 程 曹 袁 邓 鄧 许 許 傅 沈 曾 彭 吕 呂 苏 蘇 卢 盧 蒋 蔣 蔡 贾 賈 丁 魏 薛 叶 葉 阎 閻 余 潘 杜 戴 夏 钟 鍾 汪 田
  任 姜 范 方 石 姚 谭 譚 廖 邹 鄒 熊 金 陆 陸 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 顧 侯 邵 孟 龙 龍 万 萬 段 雷 钱 錢 汤 湯 尹 黎
  易 常 武 乔 喬 贺 賀 赖 賴 龚 龔 文 施 洪 游 翁 庄 莊 詹 温 溫 欧阳 歐陽 司马 司馬 诸葛 諸葛`);

/** Verbs of saying. */
export const verbs = list(`
  说 說 表示 指出 强调 強調 回应 回應 称 稱 认为 認為 坦承 坦言 透露 介绍 介紹 告诉 告訴 抱怨 问道 問道 问 問 答 写道 寫道
  批评 批評 质疑 質疑 呼吁 呼籲 补充 補充 解释 解釋 承认 承認 宣布 提醒 警告 直言 感叹 感嘆 反驳 反駁 喊 笑道 谈到 談到
  重申 建议 建議 希望 主张 主張 形容 痛批 赞 讚`);

/** What stands between a name and its verb. */
export const between = list(`
  则 則 也 还 還 又 就 却 卻 今天 今日 昨天 昨日 当天 當天 日前 随后 隨後 在 对 對 向 笑 受访 受訪 接受 当场 當場 曾 曾经 曾經
  坚持 堅持 无奈 無奈 最后 最後`);

/** Roles that stand before a name, by their last characters. */
export const roles = list(`
  师傅 師傅 主任 老师 老師 教师 教師 长 長 代表 人 记者 記者 教授 医生 醫生 经理 經理 主席 总统 總統 律师 律師 居民 岁 歲 的
  员 員 家 者 生 手 民 母亲 母親 父亲 父親 妻子 丈夫 女儿 女兒 儿子 兒子 和 与 與 、`);

/** Titles that stand behind a surname. */
export const titles = list('师傅 師傅 先生 女士 老师 老師 小姐 太太 教授 医生 醫生 阿姨 奶奶 爷爷 爺爺');

/** Words before a term. */
export const naming = list(
  '所谓 所謂 所谓的 所謂的 称为 稱為 名为 名為 叫做 俗称 俗稱 称作 稱作 名叫 题为 題為',
);
