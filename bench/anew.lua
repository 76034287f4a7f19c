-- Asks each time for an address nobody asked before, so that no kept page answers.
local n = 0
request = function()
  n = n + 1
  return wrk.format("GET", wrk.path .. "?anew=" .. n)
end
