-- wrk: looks petitions up. RECEIPTS names a file with one number and code a line.
local receipts = {}
for line in io.lines(os.getenv("RECEIPTS")) do
  local number, code = line:match("(%S+) (%S+)")
  receipts[#receipts + 1] = '{"receiptNumber":"' .. number .. '","queryCode":"' .. code .. '"}'
end
local headers = { ["Content-Type"] = "application/json" }
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("thread", threads)
end

function init(args)
  math.randomseed(thread)
end

function request()
  return wrk.format("POST", "/api/v1/petitions/lookup", headers, receipts[math.random(#receipts)])
end

function done(summary, latency, requests)
  dofile(os.getenv("SUMMARY"))(summary, latency)
end
