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
  '<status-tag bindtap="go" label="{{label}}" />',
])('is right: %s', (text) => {
  expect(unnamed(text)).toEqual([]);
});

test('a file that cannot be read is no clean file', () => {
  expect(() => unnamed('<view><button>去</view>')).toThrow();
  expect(() => unnamed('<view>')).toThrow();
});
