import { expect, test } from '@jest/globals';

const { unnamed } = require('../../scripts/wxml') as { unnamed: (text: string) => string[] };

test.each([
  '<image src="a.png" />',
  '<image src="a.png" aria-label="" />',
  `<image src="a.png" aria-label="{{''}}" />`,
  '<input value="{{name}}" placeholder="姓名" />',
  '<view><textarea></textarea></view>',
  '<button bindtap="go"></button>',
  '<button bindtap="go"><image src="a.png" aria-hidden="true" /></button>',
  '<view bindtap="go">去</view>',
  '<view aria-role="button" bindtap="go"><image aria-label="" /></view>',
  '<picker range="{{list}}">选择</picker>',
  '<switch checked />',
  '<view aria-hidden="true"><button bindtap="go">去</button></view>',
  '<t-progress percentage="60" />',
  '<t-progress percentage="60" aria-label="" />',
  '<t-qrcode value="{{number}}" />',
  '<t-qrcode value="{{number}}" aria-label="编号" />',
  '<view aria-role="img"><t-qrcode value="{{number}}" /></view>',
  '<t-skeleton row-col="{{lines}}" />',
  '<t-empty><view slot="image" aria-hidden="true">书</view></t-empty>',
  '<t-input value="{{name}}" aria-label="姓名" />',
  '<t-button aria-label="提交">提交</t-button>',
])('is found: %s', (text) => {
  expect(unnamed(text)).not.toEqual([]);
});

test.each([
  '<image src="a.png" aria-label="回执的二维码" />',
  '<image src="a.png" aria-hidden="true" />',
  '<view>姓名<input aria-label="{{label}}" /></view>',
  '<label>姓名<input value="{{name}}" /></label>',
  '<button bindtap="go">提交</button>',
  '<button bindtap="go"><text>{{label}}</text></button>',
  '<button bindtap="go"><image src="a.png" aria-label="删除" /></button>',
  '<view aria-role="button" bindtap="go">去</view>',
  '<picker aria-label="地区" range="{{list}}">选择</picker>',
  `<view wx:if="{{a < b && c > '>'}}">{{a < b ? '少' : '多'}}</view>`,
  '<!-- <image src="a.png"> --><view>没有图</view>',
  '<t-progress percentage="60" aria-label="正在上传{{name}}" />',
  '<view aria-role="img" aria-label="编号的二维码"><t-qrcode value="{{number}}" /></view>',
  '<view aria-hidden="true"><t-skeleton row-col="{{lines}}" /></view>',
  '<t-empty description="还没有"><button slot="action" bindtap="go">去</button></t-empty>',
  '<status-tag bindtap="go" label="{{label}}" />',
])('is right: %s', (text) => {
  expect(unnamed(text)).toEqual([]);
});

test('a file that cannot be read is no clean file', () => {
  expect(() => unnamed('<view><button>去</view>')).toThrow();
  expect(() => unnamed('<view>')).toThrow();
});
