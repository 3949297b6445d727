def transfer(amount): pass
